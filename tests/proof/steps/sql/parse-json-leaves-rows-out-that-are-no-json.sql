WITH parsed AS (
  SELECT
    *,
    from_json(CAST(value AS STRING), 'a INT') AS v
  FROM messages
  WHERE NOT (value IS NOT NULL AND (from_json(CAST(value AS STRING), 'a INT') IS NULL OR from_json(CAST(value AS STRING), 'a INT, __unread STRING', map('columnNameOfCorruptRecord', '__unread')).__unread IS NOT NULL))
)
SELECT
  id,
  v
FROM parsed
