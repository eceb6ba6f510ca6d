SELECT
  * EXCEPT (p),
  CASE WHEN length(CAST(p AS STRING)) > 4 THEN concat(repeat('*', length(CAST(p AS STRING)) - 4), right(CAST(p AS STRING), 4)) ELSE repeat('*', length(CAST(p AS STRING))) END AS p
FROM orders
