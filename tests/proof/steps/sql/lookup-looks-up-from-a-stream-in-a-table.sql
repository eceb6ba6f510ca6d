SELECT
  l.*,
  r.name AS name
FROM orders AS l
LEFT JOIN customers AS r
  ON l.customer_id = r.id
