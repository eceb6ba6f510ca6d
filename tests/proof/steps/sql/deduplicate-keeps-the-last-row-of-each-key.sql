SELECT * EXCEPT (__place)
FROM (
  SELECT
    *,
    row_number() OVER (PARTITION BY k ORDER BY t DESC NULLS LAST) AS __place
  FROM orders
)
WHERE __place = 1
