SELECT
  __record.*,
  _operation,
  _changed_at
FROM (
  SELECT
    CASE WHEN value.payload.op = 'd' THEN value.payload.before ELSE value.payload.after END AS __record,
    CASE value.payload.op WHEN 'c' THEN 'INSERT' WHEN 'r' THEN 'INSERT' WHEN 'u' THEN 'UPDATE' WHEN 'd' THEN 'DELETE' WHEN 't' THEN 'TRUNCATE' END AS _operation,
    timestamp_millis(value.payload.ts_ms) AS _changed_at
  FROM messages
  WHERE value.payload IS NOT NULL
)
