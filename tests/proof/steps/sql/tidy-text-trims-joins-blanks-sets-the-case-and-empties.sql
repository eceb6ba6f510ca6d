WITH tidied AS (
  SELECT
    * EXCEPT (a),
    initcap(trim(regexp_replace(a, '\\s+', ' '))) AS a
  FROM orders
)
SELECT
  * EXCEPT (b),
  nullif(trim(b), '') AS b
FROM tidied
