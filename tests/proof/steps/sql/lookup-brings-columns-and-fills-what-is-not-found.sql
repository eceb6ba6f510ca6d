SELECT
  l.*,
  coalesce(r.name, 'unknown') AS customer_name
FROM orders AS l
LEFT JOIN customers AS r
  ON l.customer_id = r.id
