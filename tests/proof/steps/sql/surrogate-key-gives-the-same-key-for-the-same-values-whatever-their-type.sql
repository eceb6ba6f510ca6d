WITH together AS (
  SELECT id
  FROM a
  UNION ALL
  SELECT id
  FROM b
)
SELECT
  CASE WHEN id IS NULL THEN '-1' ELSE sha2(CAST(id AS STRING), 256) END AS k,
  *
FROM together
