SELECT
  * EXCEPT (address),
  address.city AS address_city
FROM orders
