SELECT
  * EXCEPT (contact.address),
  contact.address.city AS city
FROM customers
