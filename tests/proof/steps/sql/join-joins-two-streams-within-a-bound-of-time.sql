WITH joined AS (
  SELECT
    l.*,
    r.p
  FROM orders WATERMARK at DELAY OF INTERVAL 10 MINUTES AS l
  INNER JOIN payments WATERMARK paid DELAY OF INTERVAL 10 MINUTES AS r
    ON l.o = r.p
    AND r.paid >= l.at
    AND r.paid <= l.at + INTERVAL 1 HOURS
)
SELECT * EXCEPT (at)
FROM joined
