SELECT
  l.*,
  r.name
FROM orders AS l
INNER JOIN customers AS r
  ON l.customer_id = r.id
