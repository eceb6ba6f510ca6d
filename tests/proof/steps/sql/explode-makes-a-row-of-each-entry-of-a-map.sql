SELECT
  * EXCEPT (marks),
  posexplode_outer(marks) AS (at, subject, mark)
FROM orders
