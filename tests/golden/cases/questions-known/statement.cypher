RETURN null AS r0
