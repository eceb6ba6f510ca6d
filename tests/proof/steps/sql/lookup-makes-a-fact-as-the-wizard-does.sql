WITH with_customer_key AS (
  SELECT
    l.*,
    coalesce(r.customer_key, -1) AS customer_key
  FROM orders AS l
  LEFT JOIN dim_customer AS r
    ON l.customer_id = r.id
)
SELECT
  customer_key,
  sum(amount) AS revenue
FROM with_customer_key
GROUP BY customer_key
