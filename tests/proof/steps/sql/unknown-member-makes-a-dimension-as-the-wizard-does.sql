WITH selected AS (
  SELECT
    id,
    name,
    country
  FROM customers
),
deduplicated AS (
  SELECT * EXCEPT (__filled, __place)
  FROM (
    SELECT
      *,
      row_number() OVER (PARTITION BY id ORDER BY __filled DESC) AS __place
    FROM (
      SELECT
        *,
        size(json_object_keys(to_json(struct(*)))) AS __filled
      FROM selected
    )
  )
  WHERE __place = 1
),
keyed AS (
  SELECT
    sha2(CAST(id AS STRING), 256) AS customer_key,
    *
  FROM deduplicated
)
SELECT
  customer_key,
  * EXCEPT (customer_key)
FROM keyed
UNION ALL
SELECT
  '-1' AS customer_key,
  m.* EXCEPT (customer_key)
FROM (SELECT 1) AS one
LEFT JOIN keyed AS m
  ON false
