SELECT
  * EXCEPT (country),
  lower(country) -- small
   AS country,
  id * 2 AS double
FROM orders
