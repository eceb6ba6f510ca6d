-- Source system: shop
CREATE OR REFRESH STREAMING TABLE `${catalog}`.silver.orders (
  CONSTRAINT has_order_id EXPECT (order_id IS NOT NULL) ON VIOLATION DROP ROW,
  CONSTRAINT positive_quantity EXPECT (quantity > 0) ON VIOLATION DROP ROW
)
COMMENT 'Valid orders.'
AS
SELECT *
FROM STREAM(`${catalog}`.bronze.orders);
