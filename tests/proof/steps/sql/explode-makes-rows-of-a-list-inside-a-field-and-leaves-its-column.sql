SELECT
  *,
  explode_outer(content.lines) AS lines
FROM orders
