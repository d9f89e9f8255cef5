RETURN [[], COUNT {
  MATCH (n1:Assertion)
  WHERE n1.retracted_at = $open AND n1.explicit = $p.v1
}, null] AS r0, [[], COUNT {
  MATCH (n2:Assertion)
  WHERE n2.retracted_at = $open AND (n2.explicit IS NULL) = $p.v3
}, null] AS r1
