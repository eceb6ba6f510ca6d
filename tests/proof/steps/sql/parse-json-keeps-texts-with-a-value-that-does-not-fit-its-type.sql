SELECT
  * EXCEPT (j),
  from_json(CAST(j AS STRING), 'a INT') AS j,
  CASE WHEN j IS NOT NULL AND (from_json(CAST(j AS STRING), 'a INT') IS NULL OR from_json(CAST(j AS STRING), 'a INT, __unread STRING', map('columnNameOfCorruptRecord', '__unread')).__unread IS NOT NULL) THEN CAST(j AS STRING) END AS j_bad
FROM orders
