SELECT
  id,
  x
FROM a
UNION ALL
SELECT
  id,
  x
FROM b
