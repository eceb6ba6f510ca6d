SELECT l.*
FROM orders AS l
LEFT SEMI JOIN customers AS r
  ON l.customer_id = r.id
  AND (r.name IS NULL OR false)
