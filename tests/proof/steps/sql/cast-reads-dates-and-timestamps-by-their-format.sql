SELECT
  * EXCEPT (d, t, n),
  CASE WHEN d IS NOT NULL AND try_cast(try_to_timestamp(CAST(d AS STRING), 'dd.MM.yyyy') AS DATE) IS NULL THEN raise_error('A value of d does not fit.') ELSE try_cast(try_to_timestamp(CAST(d AS STRING), 'dd.MM.yyyy') AS DATE) END AS d,
  CASE WHEN t IS NOT NULL AND try_to_timestamp(CAST(t AS STRING), 'yyyyMMdd HH:mm') IS NULL THEN raise_error('A value of t does not fit.') ELSE try_to_timestamp(CAST(t AS STRING), 'yyyyMMdd HH:mm') END AS t,
  CASE WHEN n IS NOT NULL AND try_cast(n AS STRING) IS NULL THEN raise_error('A value of n does not fit.') ELSE try_cast(n AS STRING) END AS n
FROM orders
