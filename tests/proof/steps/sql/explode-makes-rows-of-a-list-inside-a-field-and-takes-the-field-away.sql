SELECT
  * EXCEPT (content.lines),
  explode_outer(content.lines) AS lines
FROM orders
