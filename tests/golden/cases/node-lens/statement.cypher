RETURN [COLLECT {
  UNWIND $p.v0 AS k1
  MATCH (n2:Region {id: k1[1]})
  RETURN [k1[0], [n2.id, [[], COUNT {
    MATCH (n2)<-[e3:CONTROLS]-(n4)
    WHERE e3.retracted_at = $open AND e3.valid_from <= k1[2] AND k1[2] < e3.valid_to AND any(a5 IN e3.affirmed_by WHERE left(a5, 1) <= k1[3] AND NOT split(a5, ' ')[1] IN k1[4] AND NOT split(a5, ' ')[2] IN k1[5])
  }, null]]]
}] AS r0
