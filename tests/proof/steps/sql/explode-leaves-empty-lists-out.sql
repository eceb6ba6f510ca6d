SELECT
  * EXCEPT (lines),
  explode(lines) AS lines
FROM orders
