WITH keyed AS (
  SELECT
    xxhash64(to_json(array(CAST(x AS STRING), CAST(y AS STRING)))) AS k,
    *
  FROM a
)
SELECT count(DISTINCT k) AS keys
FROM keyed
