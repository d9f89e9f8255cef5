RETURN COLLECT {
  CALL () {
    MATCH (n3:Region {id: $p.v1})
    RETURN collect(n3) AS f1
  }
  RETURN [[one IN f1 | [one.id, one.name]], CASE size(f1) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v2, $p.v3)
    YIELD node AS n5, score
    WHERE n5:Region
    RETURN [n5.id, n5.name]
    ORDER BY score DESC, n5.id
    LIMIT 5
  } ELSE [] END, CASE size(f1) WHEN 1 THEN COLLECT {
    UNWIND f1 AS n2
    RETURN [null, n2.adm1_code, coalesce(n2.aliases, []), n2.approximate, n2.description, n2.gw_number, n2.hull, n2.id, n2.iso3, n2.iso_3166_2, n2.id, toUpper(n2.kind), n2.name, n2.wikidata_id, CASE WHEN n2.location IS NULL THEN null ELSE [null, n2.location.latitude, n2.location.longitude] END]
  } ELSE [] END]
} AS r0
