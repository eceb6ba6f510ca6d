SELECT *
FROM (
  SELECT
    * EXCEPT (jan, feb),
    stack(2, 'jan', jan, 'feb', feb) AS (`month`, amount)
  FROM orders
)
WHERE amount IS NOT NULL
