SELECT *
FROM (
  SELECT
    __record.*,
    _operation,
    _changed_at
  FROM (
    SELECT
      CASE WHEN op_type = 'D' THEN before ELSE after END AS __record,
      CASE op_type WHEN 'I' THEN 'INSERT' WHEN 'U' THEN 'UPDATE' WHEN 'D' THEN 'DELETE' WHEN 'T' THEN 'TRUNCATE' END AS _operation,
      CAST(op_ts AS TIMESTAMP) AS _changed_at
    FROM m
  )
)
WHERE _operation <> 'DELETE'
