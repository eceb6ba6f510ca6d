SELECT
  * EXCEPT (d),
  CAST(try_to_timestamp(trim(d), 'yyyyMMdd') AS DATE) AS d
FROM orders
