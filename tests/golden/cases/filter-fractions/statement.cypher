RETURN [[], COUNT {
  MATCH (n1:Event)
  WHERE n1.valid_from <= $p.v0 AND n1.confidence = $p.v1
}, null] AS r0, [[], COUNT {
  MATCH (n2:Event)
  WHERE n2.valid_from <= $p.v2 AND n2.confidence >= $p.v3
}, null] AS r1, [[], COUNT {
  MATCH (n3:Event)
  WHERE n3.valid_from <= $p.v4 AND n3.confidence > $p.v5
}, null] AS r2, [[], COUNT {
  MATCH (n4:Event)
  WHERE n4.valid_from <= $p.v6 AND n4.confidence IN $p.v7
}, null] AS r3, [[], COUNT {
  MATCH (n5:Event)
  WHERE n5.valid_from <= $p.v8 AND (n5.confidence IS NULL) = $p.v9
}, null] AS r4, [[], COUNT {
  MATCH (n6:Event)
  WHERE n6.valid_from <= $p.v10 AND n6.confidence <= $p.v11
}, null] AS r5, [[], COUNT {
  MATCH (n7:Event)
  WHERE n7.valid_from <= $p.v12 AND n7.confidence < $p.v13
}, null] AS r6
