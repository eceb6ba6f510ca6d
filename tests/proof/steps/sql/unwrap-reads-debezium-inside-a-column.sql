SELECT
  __record.*,
  _operation,
  _changed_at
FROM (
  SELECT
    CASE WHEN payload.op = 'd' THEN payload.before ELSE payload.after END AS __record,
    CASE payload.op WHEN 'c' THEN 'INSERT' WHEN 'r' THEN 'INSERT' WHEN 'u' THEN 'UPDATE' WHEN 'd' THEN 'DELETE' WHEN 't' THEN 'TRUNCATE' END AS _operation,
    timestamp_millis(payload.ts_ms) AS _changed_at
  FROM m
  WHERE payload IS NOT NULL
)
