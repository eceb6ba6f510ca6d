SELECT *
FROM orders
WHERE assert_true(country IS NOT NULL, 'country has no value.') IS NULL
