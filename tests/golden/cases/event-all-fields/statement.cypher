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
    RETURN [null, n2.admiralty, n2.against, coalesce(n2.aliases, []), n2.confidence, n2.description, coalesce(n2.disputed, false), toString(n2.first_asserted_on), toUpper(n2.from_precision), n2.id, n2.id, toUpper(n2.kind), toString(n2.last_asserted_on), n2.name, n2.origins, toUpper(n2.to_precision), toString(nullIf(n2.valid_from, date('0001-01-01'))), toString(nullIf(n2.valid_to, date('9999-12-31'))), n2.valid_from <= $p.v0 AND $p.v0 < n2.valid_to AND NOT (n2.valid_from + CASE n2.from_precision WHEN 'month' THEN duration('P1M') WHEN 'year' THEN duration('P1Y') ELSE duration('P0D') END <= $p.v0 AND $p.v0 < n2.valid_to - CASE n2.to_precision WHEN 'month' THEN duration('P1M') WHEN 'year' THEN duration('P1Y') ELSE duration('P0D') END)]
  } ELSE [] END]
} AS r0
