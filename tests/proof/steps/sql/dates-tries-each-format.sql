SELECT
  * EXCEPT (d),
  CAST(coalesce(try_to_timestamp(trim(d), 'yyyy-MM-dd'), try_to_timestamp(trim(d), 'dd.MM.yyyy')) AS DATE) AS d,
  CASE WHEN d IS NOT NULL AND CAST(coalesce(try_to_timestamp(trim(d), 'yyyy-MM-dd'), try_to_timestamp(trim(d), 'dd.MM.yyyy')) AS DATE) IS NULL THEN CAST(d AS STRING) END AS d_bad
FROM orders
