WITH masked AS (
  SELECT
    * EXCEPT (a),
    repeat('*', length(CAST(a AS STRING))) AS a
  FROM orders
),
masked_2 AS (
  SELECT
    * EXCEPT (b),
    CASE WHEN length(CAST(b AS STRING)) > 4 THEN concat(repeat('*', length(CAST(b AS STRING)) - 4), right(CAST(b AS STRING), 4)) ELSE repeat('*', length(CAST(b AS STRING))) END AS b
  FROM masked
),
masked_3 AS (
  SELECT
    * EXCEPT (c),
    CASE WHEN length(CAST(c AS STRING)) > 1 THEN concat(left(CAST(c AS STRING), 1), repeat('*', length(CAST(c AS STRING)) - 1)) ELSE repeat('*', length(CAST(c AS STRING))) END AS c
  FROM masked_2
),
masked_4 AS (
  SELECT
    * EXCEPT (d),
    CASE WHEN CAST(d AS STRING) LIKE '%@%' THEN concat('***@', substring_index(CAST(d AS STRING), '@', -1)) WHEN CAST(d AS STRING) IS NOT NULL THEN '***' END AS d
  FROM masked_3
)
SELECT
  * EXCEPT (e),
  CAST(NULL AS STRING) AS e
FROM masked_4
