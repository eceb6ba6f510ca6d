-- Source system: shop
CREATE OR REFRESH STREAMING TABLE `${catalog}`.silver.products
COMMENT 'The current row of each product.';

CREATE FLOW silver_products
AS AUTO CDC INTO `${catalog}`.silver.products
FROM STREAM(`${catalog}`.bronze.products)
KEYS (product_id)
SEQUENCE BY updated_at
STORED AS SCD TYPE 1;
