SELECT
  * EXCEPT (value),
  CASE WHEN value IS NOT NULL AND try_parse_json(CAST(value AS STRING)) IS NULL THEN raise_error('A value of value does not fit.') ELSE from_json(CAST(value AS STRING), 'a INT') END AS value
FROM messages
