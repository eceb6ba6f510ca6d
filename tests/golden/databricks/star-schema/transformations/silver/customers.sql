-- Source system: shop
CREATE OR REFRESH STREAMING TABLE `${catalog}`.silver.customers
COMMENT 'The current row of each customer.';

CREATE FLOW silver_customers
AS AUTO CDC INTO `${catalog}`.silver.customers
FROM STREAM(`${catalog}`.bronze.customers)
KEYS (customer_id)
SEQUENCE BY updated_at
STORED AS SCD TYPE 1;
