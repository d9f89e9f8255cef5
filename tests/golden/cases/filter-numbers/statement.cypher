RETURN [[], COUNT {
  MATCH (n1:Assertion)
  WHERE n1.retracted_at = $open AND n1.credibility = $p.v1
}, null] AS r0, [[], COUNT {
  MATCH (n2:Assertion)
  WHERE n2.retracted_at = $open AND n2.credibility >= $p.v3
}, null] AS r1, [[], COUNT {
  MATCH (n3:Assertion)
  WHERE n3.retracted_at = $open AND n3.credibility > $p.v5
}, null] AS r2, [[], COUNT {
  MATCH (n4:Assertion)
  WHERE n4.retracted_at = $open AND n4.credibility IN $p.v7
}, null] AS r3, [[], COUNT {
  MATCH (n5:Assertion)
  WHERE n5.retracted_at = $open AND (n5.credibility IS NULL) = $p.v9
}, null] AS r4, [[], COUNT {
  MATCH (n6:Assertion)
  WHERE n6.retracted_at = $open AND n6.credibility <= $p.v11
}, null] AS r5, [[], COUNT {
  MATCH (n7:Assertion)
  WHERE n7.retracted_at = $open AND n7.credibility < $p.v13
}, null] AS r6
