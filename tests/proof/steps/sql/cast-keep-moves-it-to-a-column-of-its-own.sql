SELECT
  * EXCEPT (amount),
  try_cast(amount AS DOUBLE) AS amount,
  CASE WHEN amount IS NOT NULL AND try_cast(amount AS DOUBLE) IS NULL THEN CAST(amount AS STRING) END AS amount_bad
FROM orders
