SELECT
  * EXCEPT (lines),
  posexplode_outer(lines) AS (at, line)
FROM orders
