SELECT *
FROM orders
WHERE assert_true(id IS NOT NULL, 'id has no value.') IS NULL
