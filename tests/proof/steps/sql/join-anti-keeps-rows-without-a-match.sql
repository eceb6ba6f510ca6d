SELECT l.*
FROM orders AS l
LEFT ANTI JOIN customers AS r
  ON l.customer_id = r.id
