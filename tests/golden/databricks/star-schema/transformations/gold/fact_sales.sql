CREATE OR REFRESH MATERIALIZED VIEW `${catalog}`.gold.fact_sales (
  CONSTRAINT known_customer EXPECT (customer_key <> -1)
)
COMMENT 'One row for each order, with keys of its customer and product.'
CLUSTER BY (order_date)
AS
WITH orders AS (
  SELECT *
  FROM `${catalog}`.silver.orders
),
dim_customer AS (
  SELECT *
  FROM `${catalog}`.gold.dim_customer
),
dim_product AS (
  SELECT *
  FROM `${catalog}`.gold.dim_product
)
SELECT
  o.order_id,
  to_date(o.ordered_at) AS order_date,
  coalesce(c.customer_key, -1) AS customer_key,
  coalesce(p.product_key, -1) AS product_key,
  o.quantity,
  o.amount
FROM orders o
LEFT JOIN dim_customer c ON o.customer_id = c.customer_id
LEFT JOIN dim_product p ON o.product_id = p.product_id;
