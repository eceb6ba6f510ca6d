SELECT
  l.*,
  r.* EXCEPT (id)
FROM a AS l
LEFT JOIN b AS r
  ON l.id = r.id
