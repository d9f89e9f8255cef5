RETURN [[], null, null, COLLECT {
  CALL () {
    MATCH ()-[e1:SUPPORTS]->() USING INDEX SEEK e1:SUPPORTS(from_id, id)
    WHERE e1.from_id = $p.v1 AND e1.retracted_at = $open AND e1.valid_from <= $p.v0 AND $p.v0 < e1.valid_to AND e1.id > '' AND e1.from_id = $p.v2
    RETURN e1
    UNION ALL
    MATCH ()-[e1:OPPOSES]->() USING INDEX SEEK e1:OPPOSES(from_id, id)
    WHERE e1.from_id = $p.v1 AND e1.retracted_at = $open AND e1.valid_from <= $p.v0 AND $p.v0 < e1.valid_to AND e1.id > '' AND e1.from_id = $p.v2
    RETURN e1
    UNION ALL
    MATCH ()-[e1:CONTROLS]->() USING INDEX SEEK e1:CONTROLS(from_id, id)
    WHERE e1.from_id = $p.v1 AND e1.retracted_at = $open AND e1.valid_from <= $p.v0 AND $p.v0 < e1.valid_to AND e1.id > '' AND e1.from_id = $p.v2
    RETURN e1
    UNION ALL
    MATCH ()-[e1:BORDERS]->() USING INDEX SEEK e1:BORDERS(from_id, id)
    WHERE e1.from_id = $p.v1 AND e1.retracted_at = $open AND e1.valid_from <= $p.v0 AND $p.v0 < e1.valid_to AND e1.id > '' AND e1.from_id = $p.v2
    RETURN e1
    UNION ALL
    MATCH ()-[e1:CLAIMS]->() USING INDEX SEEK e1:CLAIMS(from_id, id)
    WHERE e1.from_id = $p.v1 AND e1.retracted_at = $open AND e1.valid_from <= $p.v0 AND $p.v0 < e1.valid_to AND e1.id > '' AND e1.from_id = $p.v2
    RETURN e1
    UNION ALL
    MATCH ()-[e1:PRESENT_IN]->() USING INDEX SEEK e1:PRESENT_IN(from_id, id)
    WHERE e1.from_id = $p.v1 AND e1.retracted_at = $open AND e1.valid_from <= $p.v0 AND $p.v0 < e1.valid_to AND e1.id > '' AND e1.from_id = $p.v2
    RETURN e1
    UNION ALL
    MATCH ()-[e1:MEMBER_OF]->() USING INDEX SEEK e1:MEMBER_OF(from_id, id)
    WHERE e1.from_id = $p.v1 AND e1.retracted_at = $open AND e1.valid_from <= $p.v0 AND $p.v0 < e1.valid_to AND e1.id > '' AND e1.from_id = $p.v2
    RETURN e1
    UNION ALL
    MATCH ()-[e1:PART_OF]->() USING INDEX SEEK e1:PART_OF(from_id, id)
    WHERE e1.from_id = $p.v1 AND e1.retracted_at = $open AND e1.valid_from <= $p.v0 AND $p.v0 < e1.valid_to AND e1.id > '' AND e1.from_id = $p.v2
    RETURN e1
    UNION ALL
    MATCH ()-[e1:OVERLAPS]->() USING INDEX SEEK e1:OVERLAPS(from_id, id)
    WHERE e1.from_id = $p.v1 AND e1.retracted_at = $open AND e1.valid_from <= $p.v0 AND $p.v0 < e1.valid_to AND e1.id > '' AND e1.from_id = $p.v2
    RETURN e1
    UNION ALL
    MATCH ()-[e1:SUCCEEDED_BY]->() USING INDEX SEEK e1:SUCCEEDED_BY(from_id, id)
    WHERE e1.from_id = $p.v1 AND e1.retracted_at = $open AND e1.valid_from <= $p.v0 AND e1.id > '' AND e1.from_id = $p.v2
    RETURN e1
    UNION ALL
    MATCH ()-[e1:INVOLVES]->() USING INDEX SEEK e1:INVOLVES(from_id, id)
    WHERE e1.from_id = $p.v1 AND e1.retracted_at = $open AND e1.valid_from <= $p.v0 AND e1.id > '' AND e1.from_id = $p.v2
    RETURN e1
    UNION ALL
    MATCH ()-[e1:AT]->() USING INDEX SEEK e1:AT(from_id, id)
    WHERE e1.from_id = $p.v1 AND e1.retracted_at = $open AND e1.valid_from <= $p.v0 AND e1.id > '' AND e1.from_id = $p.v2
    RETURN e1
  }
  WITH e1, toLower(type(e1)) AS g2
  WITH g2, count(*) AS c3
  ORDER BY c3 DESC, g2
  LIMIT $p.v3
  WITH {count: c3, type: toUpper(g2)} AS r4
  RETURN [r4.count, r4.type]
}] AS r0, [COLLECT {
  CALL () {
    MATCH ()-[e5:SUPPORTS]->() USING INDEX SEEK e5:SUPPORTS(to_id, id)
    WHERE e5.to_id = $p.v5 AND e5.retracted_at = $open AND e5.valid_from <= $p.v4 AND $p.v4 < e5.valid_to AND e5.id > $p.v8 AND e5.id < $p.v9 AND e5.id > '' AND e5.to_id = $p.v6
    WITH e5
    ORDER BY e5.to_id, e5.id
    LIMIT $p.v7
    RETURN e5
    UNION ALL
    MATCH ()-[e5:OPPOSES]->() USING INDEX SEEK e5:OPPOSES(to_id, id)
    WHERE e5.to_id = $p.v5 AND e5.retracted_at = $open AND e5.valid_from <= $p.v4 AND $p.v4 < e5.valid_to AND e5.id > $p.v8 AND e5.id < $p.v9 AND e5.id > '' AND e5.to_id = $p.v6
    WITH e5
    ORDER BY e5.to_id, e5.id
    LIMIT $p.v7
    RETURN e5
    UNION ALL
    MATCH ()-[e5:CONTROLS]->() USING INDEX SEEK e5:CONTROLS(to_id, id)
    WHERE e5.to_id = $p.v5 AND e5.retracted_at = $open AND e5.valid_from <= $p.v4 AND $p.v4 < e5.valid_to AND e5.id > $p.v8 AND e5.id < $p.v9 AND e5.id > '' AND e5.to_id = $p.v6
    WITH e5
    ORDER BY e5.to_id, e5.id
    LIMIT $p.v7
    RETURN e5
    UNION ALL
    MATCH ()-[e5:BORDERS]->() USING INDEX SEEK e5:BORDERS(to_id, id)
    WHERE e5.to_id = $p.v5 AND e5.retracted_at = $open AND e5.valid_from <= $p.v4 AND $p.v4 < e5.valid_to AND e5.id > $p.v8 AND e5.id < $p.v9 AND e5.id > '' AND e5.to_id = $p.v6
    WITH e5
    ORDER BY e5.to_id, e5.id
    LIMIT $p.v7
    RETURN e5
    UNION ALL
    MATCH ()-[e5:CLAIMS]->() USING INDEX SEEK e5:CLAIMS(to_id, id)
    WHERE e5.to_id = $p.v5 AND e5.retracted_at = $open AND e5.valid_from <= $p.v4 AND $p.v4 < e5.valid_to AND e5.id > $p.v8 AND e5.id < $p.v9 AND e5.id > '' AND e5.to_id = $p.v6
    WITH e5
    ORDER BY e5.to_id, e5.id
    LIMIT $p.v7
    RETURN e5
    UNION ALL
    MATCH ()-[e5:PRESENT_IN]->() USING INDEX SEEK e5:PRESENT_IN(to_id, id)
    WHERE e5.to_id = $p.v5 AND e5.retracted_at = $open AND e5.valid_from <= $p.v4 AND $p.v4 < e5.valid_to AND e5.id > $p.v8 AND e5.id < $p.v9 AND e5.id > '' AND e5.to_id = $p.v6
    WITH e5
    ORDER BY e5.to_id, e5.id
    LIMIT $p.v7
    RETURN e5
    UNION ALL
    MATCH ()-[e5:MEMBER_OF]->() USING INDEX SEEK e5:MEMBER_OF(to_id, id)
    WHERE e5.to_id = $p.v5 AND e5.retracted_at = $open AND e5.valid_from <= $p.v4 AND $p.v4 < e5.valid_to AND e5.id > $p.v8 AND e5.id < $p.v9 AND e5.id > '' AND e5.to_id = $p.v6
    WITH e5
    ORDER BY e5.to_id, e5.id
    LIMIT $p.v7
    RETURN e5
    UNION ALL
    MATCH ()-[e5:PART_OF]->() USING INDEX SEEK e5:PART_OF(to_id, id)
    WHERE e5.to_id = $p.v5 AND e5.retracted_at = $open AND e5.valid_from <= $p.v4 AND $p.v4 < e5.valid_to AND e5.id > $p.v8 AND e5.id < $p.v9 AND e5.id > '' AND e5.to_id = $p.v6
    WITH e5
    ORDER BY e5.to_id, e5.id
    LIMIT $p.v7
    RETURN e5
    UNION ALL
    MATCH ()-[e5:OVERLAPS]->() USING INDEX SEEK e5:OVERLAPS(to_id, id)
    WHERE e5.to_id = $p.v5 AND e5.retracted_at = $open AND e5.valid_from <= $p.v4 AND $p.v4 < e5.valid_to AND e5.id > $p.v8 AND e5.id < $p.v9 AND e5.id > '' AND e5.to_id = $p.v6
    WITH e5
    ORDER BY e5.to_id, e5.id
    LIMIT $p.v7
    RETURN e5
    UNION ALL
    MATCH ()-[e5:SUCCEEDED_BY]->() USING INDEX SEEK e5:SUCCEEDED_BY(to_id, id)
    WHERE e5.to_id = $p.v5 AND e5.retracted_at = $open AND e5.valid_from <= $p.v4 AND e5.id > $p.v8 AND e5.id < $p.v9 AND e5.id > '' AND e5.to_id = $p.v6
    WITH e5
    ORDER BY e5.to_id, e5.id
    LIMIT $p.v7
    RETURN e5
    UNION ALL
    MATCH ()-[e5:INVOLVES]->() USING INDEX SEEK e5:INVOLVES(to_id, id)
    WHERE e5.to_id = $p.v5 AND e5.retracted_at = $open AND e5.valid_from <= $p.v4 AND e5.id > $p.v8 AND e5.id < $p.v9 AND e5.id > '' AND e5.to_id = $p.v6
    WITH e5
    ORDER BY e5.to_id, e5.id
    LIMIT $p.v7
    RETURN e5
    UNION ALL
    MATCH ()-[e5:AT]->() USING INDEX SEEK e5:AT(to_id, id)
    WHERE e5.to_id = $p.v5 AND e5.retracted_at = $open AND e5.valid_from <= $p.v4 AND e5.id > $p.v8 AND e5.id < $p.v9 AND e5.id > '' AND e5.to_id = $p.v6
    WITH e5
    ORDER BY e5.to_id, e5.id
    LIMIT $p.v7
    RETURN e5
  }
  WITH e5
  ORDER BY e5.id
  LIMIT $p.v7
  RETURN [e5.id, [[e5.id]]]
}, COUNT {
  MATCH ()-[e5:SUPPORTS]->() USING INDEX SEEK e5:SUPPORTS(to_id, id)
  WHERE e5.to_id = $p.v5 AND e5.retracted_at = $open AND e5.valid_from <= $p.v4 AND $p.v4 < e5.valid_to AND e5.id > '' AND e5.to_id = $p.v6
} + COUNT {
  MATCH ()-[e5:OPPOSES]->() USING INDEX SEEK e5:OPPOSES(to_id, id)
  WHERE e5.to_id = $p.v5 AND e5.retracted_at = $open AND e5.valid_from <= $p.v4 AND $p.v4 < e5.valid_to AND e5.id > '' AND e5.to_id = $p.v6
} + COUNT {
  MATCH ()-[e5:CONTROLS]->() USING INDEX SEEK e5:CONTROLS(to_id, id)
  WHERE e5.to_id = $p.v5 AND e5.retracted_at = $open AND e5.valid_from <= $p.v4 AND $p.v4 < e5.valid_to AND e5.id > '' AND e5.to_id = $p.v6
} + COUNT {
  MATCH ()-[e5:BORDERS]->() USING INDEX SEEK e5:BORDERS(to_id, id)
  WHERE e5.to_id = $p.v5 AND e5.retracted_at = $open AND e5.valid_from <= $p.v4 AND $p.v4 < e5.valid_to AND e5.id > '' AND e5.to_id = $p.v6
} + COUNT {
  MATCH ()-[e5:CLAIMS]->() USING INDEX SEEK e5:CLAIMS(to_id, id)
  WHERE e5.to_id = $p.v5 AND e5.retracted_at = $open AND e5.valid_from <= $p.v4 AND $p.v4 < e5.valid_to AND e5.id > '' AND e5.to_id = $p.v6
} + COUNT {
  MATCH ()-[e5:PRESENT_IN]->() USING INDEX SEEK e5:PRESENT_IN(to_id, id)
  WHERE e5.to_id = $p.v5 AND e5.retracted_at = $open AND e5.valid_from <= $p.v4 AND $p.v4 < e5.valid_to AND e5.id > '' AND e5.to_id = $p.v6
} + COUNT {
  MATCH ()-[e5:MEMBER_OF]->() USING INDEX SEEK e5:MEMBER_OF(to_id, id)
  WHERE e5.to_id = $p.v5 AND e5.retracted_at = $open AND e5.valid_from <= $p.v4 AND $p.v4 < e5.valid_to AND e5.id > '' AND e5.to_id = $p.v6
} + COUNT {
  MATCH ()-[e5:PART_OF]->() USING INDEX SEEK e5:PART_OF(to_id, id)
  WHERE e5.to_id = $p.v5 AND e5.retracted_at = $open AND e5.valid_from <= $p.v4 AND $p.v4 < e5.valid_to AND e5.id > '' AND e5.to_id = $p.v6
} + COUNT {
  MATCH ()-[e5:OVERLAPS]->() USING INDEX SEEK e5:OVERLAPS(to_id, id)
  WHERE e5.to_id = $p.v5 AND e5.retracted_at = $open AND e5.valid_from <= $p.v4 AND $p.v4 < e5.valid_to AND e5.id > '' AND e5.to_id = $p.v6
} + COUNT {
  MATCH ()-[e5:SUCCEEDED_BY]->() USING INDEX SEEK e5:SUCCEEDED_BY(to_id, id)
  WHERE e5.to_id = $p.v5 AND e5.retracted_at = $open AND e5.valid_from <= $p.v4 AND e5.id > '' AND e5.to_id = $p.v6
} + COUNT {
  MATCH ()-[e5:INVOLVES]->() USING INDEX SEEK e5:INVOLVES(to_id, id)
  WHERE e5.to_id = $p.v5 AND e5.retracted_at = $open AND e5.valid_from <= $p.v4 AND e5.id > '' AND e5.to_id = $p.v6
} + COUNT {
  MATCH ()-[e5:AT]->() USING INDEX SEEK e5:AT(to_id, id)
  WHERE e5.to_id = $p.v5 AND e5.retracted_at = $open AND e5.valid_from <= $p.v4 AND e5.id > '' AND e5.to_id = $p.v6
}, null] AS r1
