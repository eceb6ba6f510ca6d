WITH orders AS (
  SELECT * FROM {catalog}.bronze.purchase_orders
),
suppliers AS (
  SELECT * FROM {catalog}.bronze.suppliers
)
SELECT
  s.supplier_id,
  s.name AS supplier,
  year(o.ordered_at) AS year,
  sum(o.amount) AS spend
FROM orders o
JOIN suppliers s ON o.supplier_id = s.supplier_id AND s.__END_AT IS NULL
GROUP BY s.supplier_id, s.name, year(o.ordered_at)
