SELECT *
FROM orders
WHERE id > 1
  AND (country = 'FR' OR country = 'DE' -- of two
)
