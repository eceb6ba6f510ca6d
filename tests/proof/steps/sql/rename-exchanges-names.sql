SELECT
  * EXCEPT (a, b, `c``d`),
  a AS b,
  b AS a,
  `c``d` AS `order`
FROM orders
