SELECT
  *,
  contact.address.city AS city
FROM customers
