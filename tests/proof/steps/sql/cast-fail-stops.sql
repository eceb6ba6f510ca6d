SELECT
  * EXCEPT (amount),
  CASE WHEN amount IS NOT NULL AND try_cast(amount AS DOUBLE) IS NULL THEN raise_error('A value of amount does not fit.') ELSE try_cast(amount AS DOUBLE) END AS amount
FROM orders
