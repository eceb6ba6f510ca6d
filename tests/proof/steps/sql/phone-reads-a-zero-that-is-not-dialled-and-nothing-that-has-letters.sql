SELECT
  * EXCEPT (p),
  nullif(regexp_extract(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(lower(regexp_replace(p, '^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+$', '')), '^[a-z]+[.:\\s\\p{Z}]+|[,;]?\\s*(ext(ension)?|x|#)[.:=]?\\s*[0-9]+$', ''), '[(]\\s*0\\s*[)]', ''), '[-()./\\s\\p{Z}\\p{Pd}]', ''), '^00([1-9])', '+$1'), '^0?([1-9][0-9]*)$', '+49$1'), '^[+]490', '+49'), '^([+][1-9][0-9]{6,14})$', 1), '') AS p
FROM orders
