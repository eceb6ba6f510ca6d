WITH exploded AS (
  SELECT
    * EXCEPT (lists),
    explode_outer(lists) AS lists
  FROM orders
)
SELECT
  * EXCEPT (lists),
  explode_outer(lists) AS one
FROM exploded
