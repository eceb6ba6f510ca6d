-- Source system: shop
CREATE OR REFRESH STREAMING TABLE `${catalog}`.bronze.products
COMMENT 'The products as they came.'
AS
SELECT *
FROM STREAM read_files(
  '/Volumes/${catalog}/landing/products',
  format => 'parquet',
  schema => 'product_id BIGINT, title STRING, category STRING, updated_at TIMESTAMP'
);
