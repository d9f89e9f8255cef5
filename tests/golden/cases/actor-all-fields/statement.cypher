RETURN COLLECT {
  CALL () {
    MATCH (n4:Actor {id: $p.v3})
    RETURN collect(n4) AS f1
  }
  RETURN [[one IN f1 | [one.id, one.name]], CASE size(f1) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v1, $p.v2)
    YIELD node AS n3, score
    WHERE n3:Actor
    RETURN [n3.id, n3.name]
    ORDER BY score DESC, n3.id
    LIMIT 5
  } ELSE [] END, CASE size(f1) WHEN 1 THEN COLLECT {
    UNWIND f1 AS n2
    RETURN [null, coalesce(n2.aliases, []), n2.description, toString(n2.exists_from), toString(n2.exists_to), n2.gw_number, n2.id, n2.iso3, n2.id, toUpper(n2.kind), n2.name, n2.ucdp_id, n2.wikidata_id]
  } ELSE [] END]
} AS r0
