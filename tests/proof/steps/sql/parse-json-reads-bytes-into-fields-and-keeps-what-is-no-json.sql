WITH parsed AS (
  SELECT
    * EXCEPT (value),
    from_json(CAST(value AS STRING), 'a INT, b STRUCT<c: STRING>') AS value,
    CASE WHEN value IS NOT NULL AND (from_json(CAST(value AS STRING), 'a INT, b STRUCT<c: STRING>') IS NULL OR from_json(CAST(value AS STRING), 'a INT, b STRUCT<c: STRING>, __unread STRING', map('columnNameOfCorruptRecord', '__unread')).__unread IS NOT NULL) THEN CAST(value AS STRING) END AS value_bad
  FROM messages
),
flattened AS (
  SELECT
    * EXCEPT (value),
    value.a AS a,
    value.b AS b
  FROM parsed
)
SELECT
  * EXCEPT (b),
  b.*
FROM flattened
