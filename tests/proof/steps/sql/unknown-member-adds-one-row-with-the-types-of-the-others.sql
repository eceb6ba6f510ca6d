SELECT
  key,
  name,
  * EXCEPT (key, name)
FROM customers
UNION ALL
SELECT
  -1 AS key,
  'Unknown' AS name,
  m.* EXCEPT (key, name)
FROM (SELECT 1) AS one
LEFT JOIN customers AS m
  ON false
