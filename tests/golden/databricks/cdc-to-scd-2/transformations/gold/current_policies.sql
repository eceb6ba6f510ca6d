CREATE OR REFRESH MATERIALIZED VIEW `${catalog}`.gold.current_policies
COMMENT 'The current version of each policy, and since when it is that.'
AS
SELECT
  policy_id,
  holder_id,
  product,
  premium,
  status,
  __START_AT AS since
FROM `${catalog}`.silver.policies
WHERE __END_AT IS NULL;
