WITH shipments AS (
  SELECT * FROM {catalog}.silver.delivered_shipments
)
SELECT
  carrier_code,
  date_trunc('MONTH', delivered_at) AS month,
  count(*) AS shipments,
  avg(hours_late) AS average_hours_late,
  count_if(hours_late > 0) AS late_shipments
FROM shipments
GROUP BY carrier_code, date_trunc('MONTH', delivered_at)
