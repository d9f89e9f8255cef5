RETURN COLLECT {
  CALL () {
    // A span is half-open. What an end known to the month tells of lies before its valid_to, which is the first
    // day on which it is certainly over; one known to the day is that day's.
    MATCH (:Actor|Region)-[e:SUPPORTS|OPPOSES|CONTROLS|CLAIMS|PRESENT_IN|MEMBER_OF|PART_OF|SUCCEEDED_BY|BORDERS|OVERLAPS]->()
    WHERE (e.retracted_at = $open AND (e.origins > 0 OR e.against IS NULL)) AND (($p.v1 <= e.valid_from AND e.valid_from < $p.v2) OR ($p.v1 <= e.valid_to AND e.valid_to <= $p.v2)) // Control that ends while another's begins is told once, with the beginning: it names the control that ended
    // last at or before it, as far as their precision goes, unless a third began to hold in between.
    CALL (e) {
      WITH e
      WHERE type(e) = 'CONTROLS'
      MATCH (region:Region {id: e.to_id})<-[c:CONTROLS]-(:Actor)
      WHERE (c.retracted_at = $open AND (c.origins > 0 OR c.against IS NULL))
      WITH c, $p.v1 <= c.valid_from AND c.valid_from < $p.v2 AND c.valid_from <> date('0001-01-01') AS starts, $p.v1 <= c.valid_to AND c.valid_to <= $p.v2 AND c.valid_to <> date('9999-12-31') AND CASE c.to_precision WHEN 'day' THEN c.valid_to < $p.v2 ELSE $p.v1 < c.valid_to END AS ends
      ORDER BY c.valid_to DESC, c.id
      WITH collect(CASE WHEN starts THEN c END) AS begun, collect(CASE WHEN ends THEN c END) AS over
      UNWIND begun AS later
      WITH later, begun, over, later.valid_from + CASE later.from_precision WHEN 'month' THEN duration('P1M') WHEN 'year' THEN duration('P1Y') ELSE duration('P0D') END AS latest
      RETURN collect([later, head([former IN over WHERE former.from_id <> later.from_id AND former.valid_to - CASE former.to_precision WHEN 'month' THEN duration('P1M') WHEN 'year' THEN duration('P1Y') ELSE duration('P0D') END <= latest AND none(one IN begun WHERE one.from_id <> former.from_id AND former.valid_to <= one.valid_from AND one.valid_from < later.valid_from)])]) AS hands
    }
    CALL (e, hands) {
      WITH e, hands
      WHERE $p.v1 <= e.valid_from AND e.valid_from < $p.v2 AND e.valid_from <> date('0001-01-01')
      WITH e, head([hand IN hands WHERE hand[0] = e | hand[1]]) AS before
      RETURN CASE WHEN before IS NULL THEN 'BEGAN' ELSE 'CHANGED_HANDS' END AS change, e.valid_from AS on, before
      UNION ALL
      WITH e, hands
      WHERE type(e) <> 'SUCCEEDED_BY' AND $p.v1 <= e.valid_to AND e.valid_to <= $p.v2 AND e.valid_to <> date('9999-12-31') AND CASE e.to_precision WHEN 'day' THEN e.valid_to < $p.v2 ELSE $p.v1 < e.valid_to END AND none(hand IN hands WHERE coalesce(hand[1] = e, false))
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
