WITH looked_up AS (
  SELECT
    l.*,
    r.segment AS segment
  FROM orders AS l
  LEFT JOIN history AS r
    ON l.id = r.id
    AND l.at >= r.__START_AT
    AND (r.__END_AT IS NULL OR l.at < r.__END_AT)
)
SELECT * EXCEPT (at)
FROM looked_up
