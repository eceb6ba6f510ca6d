WITH tidied AS (
  SELECT
    * EXCEPT (a),
    initcap(regexp_replace(regexp_replace(a, '[\\s\\p{Z}]+', ' '), '^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+$', '')) AS a
  FROM orders
)
SELECT
  * EXCEPT (b),
  nullif(regexp_replace(b, '^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+$', ''), '') AS b
FROM tidied
