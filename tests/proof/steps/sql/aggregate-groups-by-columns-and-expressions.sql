SELECT
  c,
  to_date(at) AS `day`,
  sum(amount) AS total,
  sum(amount) FILTER (WHERE paid) AS paid
FROM orders
GROUP BY c, to_date(at)
