SELECT
  * EXCEPT (_change_type, _commit_version, _commit_timestamp),
  CASE _change_type WHEN 'insert' THEN 'INSERT' WHEN 'update_postimage' THEN 'UPDATE' WHEN 'delete' THEN 'DELETE' END AS _operation,
  _commit_timestamp AS _changed_at,
  _commit_version AS _version
FROM m
WHERE _change_type <> 'update_preimage'
