RETURN [[], null, null, COLLECT {
  CALL () {
    MATCH ()-[e1:SUPPORTS]->()
    WHERE e1.retracted_at = $open AND e1.valid_from <= $p.v0 AND $p.v0 < e1.valid_to
    RETURN e1
    UNION ALL
    MATCH ()-[e1:OPPOSES]->()
    WHERE e1.retracted_at = $open AND e1.valid_from <= $p.v0 AND $p.v0 < e1.valid_to
    RETURN e1
    UNION ALL
    MATCH ()-[e1:CLAIMS]->()
    WHERE e1.retracted_at = $open AND e1.valid_from <= $p.v0 AND $p.v0 < e1.valid_to
    RETURN e1
  }
  WITH e1, startNode(e1) AS g2
  WITH g2, count(*) AS c3
  ORDER BY c3 DESC, g2.id
  LIMIT $p.v1
  WITH {count: c3, from: g2} AS r4
  RETURN [r4.count, head(COLLECT {
    UNWIND r4.from AS n5
    RETURN CASE WHEN n5:Actor THEN [0, [n5.id, toUpper(n5.kind)]] WHEN n5:Region THEN [1, [n5.id]] WHEN n5:Event THEN [2, [n5.id]] END
  })]
}, COLLECT {
  CALL () {
    MATCH ()-[e1:SUPPORTS]->()
    WHERE e1.retracted_at = $open AND e1.valid_from <= $p.v0 AND $p.v0 < e1.valid_to
    RETURN e1
    UNION ALL
    MATCH ()-[e1:OPPOSES]->()
    WHERE e1.retracted_at = $open AND e1.valid_from <= $p.v0 AND $p.v0 < e1.valid_to
    RETURN e1
    UNION ALL
    MATCH ()-[e1:CLAIMS]->()
    WHERE e1.retracted_at = $open AND e1.valid_from <= $p.v0 AND $p.v0 < e1.valid_to
    RETURN e1
  }
  WITH e1, toLower(type(e1)) AS g6
  WITH e1, g6, coalesce(e1.disputed, false) AS g7
  WITH g6, g7, count(*) AS c8
  ORDER BY c8 DESC, g6, g7
  LIMIT $p.v2
  WITH {count: c8, type: toUpper(g6), disputed: g7} AS r9
  RETURN [r9.count, r9.disputed, r9.type]
}] AS r0
