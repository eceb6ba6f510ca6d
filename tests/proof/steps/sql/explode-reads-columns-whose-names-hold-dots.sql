SELECT
  * EXCEPT (`order.lines`),
  explode_outer(`order.lines`) AS `order.lines`
FROM orders
