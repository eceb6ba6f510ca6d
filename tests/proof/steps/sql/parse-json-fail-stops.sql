SELECT
  * EXCEPT (value),
  CASE WHEN value IS NOT NULL AND (from_json(CAST(value AS STRING), 'a INT') IS NULL OR from_json(CAST(value AS STRING), 'a INT, __unread STRING', map('columnNameOfCorruptRecord', '__unread')).__unread IS NOT NULL) THEN raise_error('A value of value does not fit.') ELSE from_json(CAST(value AS STRING), 'a INT') END AS value
FROM messages
