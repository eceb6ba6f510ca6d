SELECT
  * EXCEPT (Op, ts),
  CASE coalesce(Op, 'I') WHEN 'I' THEN 'INSERT' WHEN 'U' THEN 'UPDATE' WHEN 'D' THEN 'DELETE' END AS _operation,
  CAST(ts AS TIMESTAMP) AS _changed_at
FROM m
