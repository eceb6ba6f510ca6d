SELECT
  session_window.start AS window_start,
  session_window.end AS window_end,
  paid,
  count(*) AS n
FROM orders
GROUP BY session_window(at, '5 minutes'), paid
