SELECT
  * EXCEPT (country),
  coalesce(country, '??') AS country
FROM orders
