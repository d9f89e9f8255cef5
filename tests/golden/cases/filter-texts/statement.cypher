RETURN [[], COUNT {
  MATCH (n1:Assertion)
  WHERE n1.retracted_at = $open AND toLower(n1.locator) CONTAINS toLower($p.v1)
}, null] AS r0, [[], COUNT {
  MATCH (n2:Assertion)
  WHERE n2.retracted_at = $open AND n2.locator = $p.v3
}, null] AS r1, [[], COUNT {
  MATCH (n3:Assertion)
  WHERE n3.retracted_at = $open AND n3.locator IN $p.v5
}, null] AS r2, [[], COUNT {
  MATCH (n4:Assertion)
  WHERE n4.retracted_at = $open AND (n4.locator IS NULL) = $p.v7
}, null] AS r3, [[], COUNT {
  MATCH (n5:Assertion)
  WHERE n5.retracted_at = $open AND toLower(n5.locator) STARTS
  WITH toLower($p.v9)
}, null] AS r4
