RETURN COLLECT {
  CALL () {
    MATCH (n3:Actor {id: $p.v1})
    RETURN collect(n3) AS f1
  }
  RETURN [[one IN f1 | [one.id, one.name]], CASE size(f1) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v2, $p.v3)
    YIELD node AS n5, score
    WHERE n5:Actor
    RETURN [n5.id, n5.name]
    ORDER BY score DESC, n5.id
    LIMIT 5
  } ELSE [] END, CASE size(f1) WHEN 1 THEN COLLECT {
    UNWIND f1 AS n2
    RETURN [null, coalesce(n2.aliases, []), n2.description, toString(n2.exists_from), toString(n2.exists_to), n2.gw_number, n2.id, n2.iso3, n2.id, toUpper(n2.kind), n2.name, n2.ucdp_id, n2.wikidata_id]
  } ELSE [] END]
} AS r0
