SELECT
  * EXCEPT (e),
  sha2(concat('s\'', CAST(e AS STRING)), 256) AS e
FROM orders
