WITH filtered AS (
  SELECT *
  FROM orders
  WHERE at IS NOT NULL
)
SELECT
  window.start AS window_start,
  window.end AS window_end,
  count(*) AS n
FROM filtered WATERMARK at DELAY OF INTERVAL 10 MINUTES
GROUP BY window(at, '5 minutes')
