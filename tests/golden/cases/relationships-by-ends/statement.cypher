RETURN [COLLECT {
  CALL () {
    MATCH ()-[e1:SUPPORTS]->() USING INDEX SEEK e1:SUPPORTS(id, retracted_at)
    WHERE e1.retracted_at = $open AND e1.valid_from <= $p.v0 AND $p.v0 < e1.valid_to AND e1.id > $p.v6 AND e1.id < $p.v7 AND EXISTS {
      MATCH (n2:Actor {id: e1.from_id})
      WHERE n2.kind = $p.v1
    } AND NOT (EXISTS {
      MATCH (n3:Region {id: e1.to_id})
      WHERE toLower(n3.name) STARTS
      WITH toLower($p.v2)
    }) AND ((EXISTS {
      MATCH (n4:Region {id: e1.to_id})
      WHERE n4.iso3 = $p.v3
    }) OR (EXISTS {
      MATCH (n5:Actor {id: e1.to_id})
      WHERE NOT (coalesce(n5.kind = $p.v4, false))
    }))
    WITH e1
    ORDER BY e1.id
    LIMIT $p.v5
    RETURN e1
    UNION ALL
    MATCH ()-[e1:CONTROLS]->() USING INDEX SEEK e1:CONTROLS(id, retracted_at)
    WHERE e1.retracted_at = $open AND e1.valid_from <= $p.v0 AND $p.v0 < e1.valid_to AND e1.id > $p.v6 AND e1.id < $p.v7 AND EXISTS {
      MATCH (n2:Actor {id: e1.from_id})
      WHERE n2.kind = $p.v1
    } AND NOT (EXISTS {
      MATCH (n3:Region {id: e1.to_id})
      WHERE toLower(n3.name) STARTS
      WITH toLower($p.v2)
    }) AND ((EXISTS {
      MATCH (n4:Region {id: e1.to_id})
      WHERE n4.iso3 = $p.v3
    }) OR (EXISTS {
      MATCH (n5:Actor {id: e1.to_id})
      WHERE NOT (coalesce(n5.kind = $p.v4, false))
    }))
    WITH e1
    ORDER BY e1.id
    LIMIT $p.v5
    RETURN e1
    UNION ALL
    MATCH ()-[e1:PRESENT_IN]->() USING INDEX SEEK e1:PRESENT_IN(id, retracted_at)
    WHERE e1.retracted_at = $open AND e1.valid_from <= $p.v0 AND $p.v0 < e1.valid_to AND e1.id > $p.v6 AND e1.id < $p.v7 AND EXISTS {
      MATCH (n2:Actor {id: e1.from_id})
      WHERE n2.kind = $p.v1
    } AND NOT (EXISTS {
      MATCH (n3:Region {id: e1.to_id})
      WHERE toLower(n3.name) STARTS
      WITH toLower($p.v2)
    }) AND ((EXISTS {
      MATCH (n4:Region {id: e1.to_id})
      WHERE n4.iso3 = $p.v3
    }) OR (EXISTS {
      MATCH (n5:Actor {id: e1.to_id})
      WHERE NOT (coalesce(n5.kind = $p.v4, false))
    }))
    WITH e1
    ORDER BY e1.id
    LIMIT $p.v5
    RETURN e1
  }
  WITH e1
  ORDER BY e1.id
  LIMIT $p.v5
  RETURN [e1.id, [[e1.id, head(COLLECT {
    WITH startNode(e1) AS n6
    RETURN [n6.name]
  }), head(COLLECT {
    WITH endNode(e1) AS n7
    RETURN [n7.name]
  })]]]
}, null, null] AS r0
