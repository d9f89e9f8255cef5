RETURN [COLLECT {
  UNWIND $p.v4 AS k1
  MATCH (n2:Region {id: k1})
  RETURN [k1, [n2.id, [[], COUNT {
    MATCH (n2)<-[e3:CONTROLS]-(n4)
    WHERE e3.retracted_at = $open AND e3.valid_from <= $p.v0 AND $p.v0 < e3.valid_to AND any(a5 IN e3.affirmed_by WHERE left(a5, 1) <= $p.v1 AND NOT split(a5, ' ')[1] IN $p.v2 AND NOT split(a5, ' ')[2] IN $p.v3)
  }, null]]]
}] AS r0
