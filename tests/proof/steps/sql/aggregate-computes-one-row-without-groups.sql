SELECT count(*) AS `rows`
FROM orders
