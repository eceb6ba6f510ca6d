-- Source system: shop
CREATE OR REFRESH STREAMING TABLE `${catalog}`.bronze.orders
COMMENT 'The orders as they came.'
AS
SELECT *
FROM STREAM read_files(
  '/Volumes/${catalog}/landing/orders',
  format => 'parquet',
  schema => 'order_id BIGINT, customer_id BIGINT, product_id BIGINT, ordered_at TIMESTAMP, quantity INT, amount DECIMAL(18,2)'
);
