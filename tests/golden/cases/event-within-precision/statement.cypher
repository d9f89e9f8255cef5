RETURN COLLECT {
  CALL () {
    MATCH (n3:Event {id: $p.v1})
    RETURN collect(n3) AS f1
  }
  RETURN [[one IN f1 | [one.id, one.name]], CASE size(f1) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v2, $p.v3)
    YIELD node AS n5, score
    WHERE n5:Event
    RETURN [n5.id, n5.name]
    ORDER BY score DESC, n5.id
    LIMIT 5
  } ELSE [] END, CASE size(f1) WHEN 1 THEN COLLECT {
    UNWIND f1 AS n2
    RETURN [n2.id, n2.valid_from <= $p.v0 AND $p.v0 < n2.valid_to AND NOT (n2.valid_from + CASE n2.from_precision WHEN 'month' THEN duration('P1M') WHEN 'year' THEN duration('P1Y') ELSE duration('P0D') END <= $p.v0 AND $p.v0 < n2.valid_to - CASE n2.to_precision WHEN 'month' THEN duration('P1M') WHEN 'year' THEN duration('P1Y') ELSE duration('P0D') END)]
  } ELSE [] END]
} AS r0, COLLECT {
  CALL () {
    MATCH (n8:Event {id: $p.v5})
    RETURN collect(n8) AS f6
  }
  RETURN [[one IN f6 | [one.id, one.name]], CASE size(f6) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v6, $p.v7)
    YIELD node AS n10, score
    WHERE n10:Event
    RETURN [n10.id, n10.name]
    ORDER BY score DESC, n10.id
    LIMIT 5
  } ELSE [] END, CASE size(f6) WHEN 1 THEN COLLECT {
    UNWIND f6 AS n7
    RETURN [n7.id, n7.valid_from <= $p.v4 AND $p.v4 < n7.valid_to AND NOT (n7.valid_from + CASE n7.from_precision WHEN 'month' THEN duration('P1M') WHEN 'year' THEN duration('P1Y') ELSE duration('P0D') END <= $p.v4 AND $p.v4 < n7.valid_to - CASE n7.to_precision WHEN 'month' THEN duration('P1M') WHEN 'year' THEN duration('P1Y') ELSE duration('P0D') END)]
  } ELSE [] END]
} AS r1
