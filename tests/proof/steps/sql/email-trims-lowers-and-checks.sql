SELECT
  * EXCEPT (e),
  CASE WHEN lower(trim(e)) RLIKE '^[^@ ]+@[^@ ]+[.][^@ .]+$' THEN lower(trim(e)) END AS e
FROM orders
