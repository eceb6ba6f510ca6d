WITH deduplicated AS (
  SELECT DISTINCT *
  FROM orders WATERMARK at DELAY OF INTERVAL 10 MINUTES
),
renamed AS (
  SELECT
    * EXCEPT (at),
    at AS `time`
  FROM deduplicated
)
SELECT
  window.start AS window_start,
  window.end AS window_end,
  count(*) AS n
FROM renamed
GROUP BY window(`time`, '1 hour')
