WITH orders AS (
  SELECT * FROM STREAM({catalog}.bronze.orders)
),
customers AS (
  SELECT * FROM {catalog}.master_data.customers
)
SELECT
  o.order_id,
  o.ordered_at,
  o.amount,
  o.customer_id,
  c.name AS customer_name,
  coalesce(c.segment, 'unknown') AS segment
FROM orders o
LEFT JOIN customers c ON o.customer_id = c.customer_id
