WITH parsed AS (
  SELECT
    *,
    from_json(CAST(value AS STRING), 'a INT') AS v
  FROM messages
  WHERE NOT (value IS NOT NULL AND try_parse_json(CAST(value AS STRING)) IS NULL)
)
SELECT
  id,
  v
FROM parsed
