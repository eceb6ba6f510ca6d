SELECT
  * EXCEPT (e),
  CASE WHEN lower(regexp_replace(e, '^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+$', '')) RLIKE '^[^@.,;:<>()"\\s\\p{Z}]+([.][^@.,;:<>()"\\s\\p{Z}]+)*@([^@.,;:<>()"\\s\\p{Z}]+[.])+[^@.,;:<>()"\\s\\p{Z}]+$' THEN lower(regexp_replace(e, '^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+$', '')) END AS e
FROM orders
