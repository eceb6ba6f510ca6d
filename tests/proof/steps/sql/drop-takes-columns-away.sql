SELECT * EXCEPT (amount)
FROM orders
