SELECT * EXCEPT (__filled, __place)
FROM (
  SELECT
    *,
    row_number() OVER (PARTITION BY k ORDER BY __filled DESC, t ASC NULLS LAST) AS __place
  FROM (
    SELECT
      *,
      size(json_object_keys(to_json(struct(*)))) AS __filled
    FROM orders
  )
)
WHERE __place = 1
