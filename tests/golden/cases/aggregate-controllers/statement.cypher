RETURN [[], COUNT {
  MATCH (n1:Region)
  WHERE n1.kind IN $p.v1 AND EXISTS {
    MATCH (n1) (()-[e2:PART_OF WHERE e2.retracted_at = $open AND e2.valid_from <= $p.v0 AND $p.v0 < e2.valid_to]->())+ (n3:Region)
    WHERE n3.id IN $p.v2
  }
}, null, COLLECT {
  MATCH (n1:Region)
  WHERE n1.kind IN $p.v1 AND EXISTS {
    MATCH (n1) (()-[e2:PART_OF WHERE e2.retracted_at = $open AND e2.valid_from <= $p.v0 AND $p.v0 < e2.valid_to]->())+ (n3:Region)
    WHERE n3.id IN $p.v2
  } AND n1.kind > ''
  OPTIONAL MATCH (n1)<-[e8:CONTROLS]-(g4:Actor)
  WHERE e8.retracted_at = $open AND e8.valid_from <= $p.v0 AND $p.v0 < e8.valid_to
  WITH DISTINCT n1, g4
  WITH n1, g4, n1.kind AS g5
  WITH g4, g5, count(*) AS c6
  ORDER BY c6 DESC, g4.id, g5
  LIMIT $p.v3
  WITH {count: c6, controller: g4, kind: toUpper(g5)} AS r7
  RETURN [r7.count, r7.kind, head(COLLECT {
    UNWIND r7.controller AS n9
    RETURN [n9.id, n9.name]
  })]
}] AS r0
