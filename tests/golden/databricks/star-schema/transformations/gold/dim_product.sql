CREATE OR REFRESH MATERIALIZED VIEW `${catalog}`.gold.dim_product
COMMENT 'Products, with a row for orders whose product is not known.'
AS
WITH products AS (
  SELECT *
  FROM `${catalog}`.silver.products
)
SELECT
  xxhash64(product_id) AS product_key,
  product_id,
  title,
  category
FROM products
UNION ALL
SELECT
  -1 AS product_key,
  NULL AS product_id,
  'unknown' AS title,
  'unknown' AS category;
