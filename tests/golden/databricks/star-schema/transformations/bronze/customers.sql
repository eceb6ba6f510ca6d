-- Source system: shop
CREATE OR REFRESH STREAMING TABLE `${catalog}`.bronze.customers
COMMENT 'The customers as they came.'
AS
SELECT *
FROM STREAM read_files(
  '/Volumes/${catalog}/landing/customers',
  format => 'parquet',
  schema => 'customer_id BIGINT, name STRING, country STRING, updated_at TIMESTAMP'
);
