SELECT
  * EXCEPT (p),
  try_cast(replace(replace(regexp_replace(p, '[^0-9.,-]', ''), '.', ''), ',', '.') AS DECIMAL(18,2)) AS p,
  CASE WHEN upper(p) RLIKE '[A-Z][A-Z][A-Z]' THEN regexp_extract(upper(p), '([A-Z][A-Z][A-Z])', 1) WHEN p LIKE '%€%' THEN 'EUR' WHEN p LIKE '%£%' THEN 'GBP' WHEN p LIKE '%¥%' THEN 'JPY' WHEN p LIKE '%₹%' THEN 'INR' WHEN p LIKE '%₩%' THEN 'KRW' WHEN p LIKE '%zł%' THEN 'PLN' WHEN p LIKE '%$%' THEN 'USD' WHEN p IS NOT NULL THEN 'CHF' END AS currency
FROM orders
