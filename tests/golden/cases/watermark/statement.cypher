RETURN head(COLLECT {
  MATCH (w:Watermark {name: 'recorded'})
  RETURN toString(w.at)
}) AS r0
