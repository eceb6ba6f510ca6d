SELECT
  * EXCEPT (p),
  regexp_replace(regexp_replace(p, '[\\s\\p{Z}]+', ' '), '^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+$', '') AS p
FROM orders
