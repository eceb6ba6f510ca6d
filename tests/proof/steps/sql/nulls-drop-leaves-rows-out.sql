SELECT *
FROM orders
WHERE country IS NOT NULL
  AND amount IS NOT NULL
