SELECT
  * EXCEPT (initial),
  CASE WHEN length(CAST(initial AS STRING)) > 1 THEN concat(left(CAST(initial AS STRING), 1), repeat('*', length(CAST(initial AS STRING)) - 1)) ELSE repeat('*', length(CAST(initial AS STRING))) END AS initial
FROM people
