-- Source system: policy_admin
CREATE OR REFRESH STREAMING TABLE `${catalog}`.silver.policies
COMMENT 'All versions of each policy.';

CREATE FLOW silver_policies
AS AUTO CDC INTO `${catalog}`.silver.policies
FROM STREAM(`${catalog}`.bronze.policy_changes)
KEYS (policy_id)
APPLY AS DELETE WHEN operation = 'delete'
SEQUENCE BY updated_at
COLUMNS * EXCEPT (operation)
STORED AS SCD TYPE 2
TRACK HISTORY ON * EXCEPT (updated_at);
