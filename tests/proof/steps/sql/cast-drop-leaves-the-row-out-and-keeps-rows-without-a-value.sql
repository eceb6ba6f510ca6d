SELECT
  * EXCEPT (amount),
  try_cast(amount AS DOUBLE) AS amount
FROM orders
WHERE NOT (amount IS NOT NULL AND try_cast(amount AS DOUBLE) IS NULL)
