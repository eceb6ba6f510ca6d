WITH in_units AS (
  SELECT
    * EXCEPT (w),
    w * 1000 AS w
  FROM orders
)
SELECT
  * EXCEPT (t),
  (t - 32) / 1.8 AS t
FROM in_units
