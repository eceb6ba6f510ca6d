SELECT
  * EXCEPT (amount),
  try_cast(amount AS DECIMAL(10,2)) AS amount
FROM orders
