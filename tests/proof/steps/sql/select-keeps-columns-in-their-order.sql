SELECT
  `ü x`,
  `select`
FROM orders
