SELECT
  * EXCEPT (p),
  CASE WHEN lower(regexp_replace(p, '^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+$', '')) RLIKE '^[^@.,;:<>()"\\s\\p{Z}]+([.][^@.,;:<>()"\\s\\p{Z}]+)*@([^@.,;:<>()"\\s\\p{Z}]+[.])+[^@.,;:<>()"\\s\\p{Z}]+$' THEN lower(regexp_replace(p, '^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+$', '')) END AS p
FROM orders
