CREATE OR REFRESH MATERIALIZED VIEW `${catalog}`.gold.dim_customer
COMMENT 'Customers, with a row for orders whose customer is not known.'
AS
WITH customers AS (
  SELECT *
  FROM `${catalog}`.silver.customers
)
SELECT
  xxhash64(customer_id) AS customer_key,
  customer_id,
  name,
  country
FROM customers
UNION ALL
SELECT
  -1 AS customer_key,
  NULL AS customer_id,
  'unknown' AS name,
  'unknown' AS country;
