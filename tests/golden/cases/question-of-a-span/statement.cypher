RETURN COLLECT {
  CALL () {
    // A span is half-open. What an end known to the month tells of lies before its valid_to, which is the first
    // day on which it is certainly over; one known to the day is that day's.
    MATCH (:Actor|Region)-[e:SUPPORTS|OPPOSES|CONTROLS|CLAIMS|PRESENT_IN|MEMBER_OF|PART_OF|SUCCEEDED_BY|BORDERS|OVERLAPS]->()
    WHERE e.retracted_at = $open AND (($p.v1 <= e.valid_from AND e.valid_from < $p.v2) OR ($p.v1 <= e.valid_to AND e.valid_to <= $p.v2)) // Control that ends while another's begins is told once, with the beginning.
    CALL (e) {
      WITH e
      WHERE $p.v1 <= e.valid_from AND e.valid_from < $p.v2 AND e.valid_from <> date('0001-01-01')
      OPTIONAL MATCH (region:Region {id: e.to_id})<-[former:CONTROLS]-(:Actor)
      WHERE type(e) = 'CONTROLS' AND former.retracted_at = $open AND former.from_id <> e.from_id AND $p.v1 <= former.valid_to AND former.valid_to <= $p.v2 AND former.valid_to <> date('9999-12-31') AND CASE former.to_precision WHEN 'day' THEN former.valid_to < $p.v2 ELSE $p.v1 < former.valid_to END
      WITH e, former
      ORDER BY former.valid_to DESC, former.id
      WITH e, head(collect(former)) AS before
      RETURN CASE WHEN before IS NULL THEN 'BEGAN' ELSE 'CHANGED_HANDS' END AS change, e.valid_from AS on, before
      UNION ALL
      WITH e
      WHERE type(e) <> 'SUCCEEDED_BY' AND $p.v1 <= e.valid_to AND e.valid_to <= $p.v2 AND e.valid_to <> date('9999-12-31') AND CASE e.to_precision WHEN 'day' THEN e.valid_to < $p.v2 ELSE $p.v1 < e.valid_to END AND NOT (type(e) = 'CONTROLS' AND EXISTS {
        MATCH (region:Region {id: e.to_id})<-[later:CONTROLS]-(:Actor)
        WHERE later.retracted_at = $open AND later.from_id <> e.from_id AND $p.v1 <= later.valid_from AND later.valid_from < $p.v2 AND later.valid_from <> date('0001-01-01')
      })
      RETURN 'ENDED' AS change, e.valid_to AS on, null AS before
    }
    RETURN change, on, startNode(e) AS subject, toLower(replace(type(e), '_', ' ')) AS type, endNode(e) AS object, before, nullIf(e.valid_from, date('0001-01-01')) AS holdsFrom, nullIf(e.valid_to, date('9999-12-31')) AS holdsTo, CASE WHEN e.basis = 'default' THEN 'DEFAULT' // Whether a source speaks of the day that it began, or of the last on which it certainly held.
    WHEN e.last_asserted_on < CASE WHEN change <> 'ENDED' THEN on ELSE on - CASE e.to_precision WHEN 'month' THEN duration('P1M') WHEN 'year' THEN duration('P1Y') ELSE duration('P1D') END END THEN 'CARRIED_FORWARD' WHEN e.first_asserted_on IS NULL THEN 'UNKNOWN' ELSE 'ASSERTED' END AS standing, [e] + CASE WHEN before IS NULL THEN [] ELSE [before] END AS evidence
    ORDER BY on, e.id, change
  }
  WITH * SKIP $p.v3
  LIMIT $p.v4
  WITH {change: change, on: on, subject: subject, type: type, object: object, before: before, holdsFrom: holdsFrom, holdsTo: holdsTo, standing: standing, evidence: evidence} AS r1
  RETURN [r1.standing]
} AS r0
