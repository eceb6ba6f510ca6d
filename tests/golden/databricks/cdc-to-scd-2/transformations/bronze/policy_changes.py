# Source system: policy_admin
"""bronze.policy_changes: Every change of a policy, from the change feed of the replica."""

from pyspark import pipelines as dp
from pyspark.sql import DataFrame, SparkSession

spark = SparkSession.active()
CATALOG = spark.conf.get("catalog")


def transform(policies: DataFrame) -> DataFrame:
    policies = policies.where(
        "_change_type IN ('insert', 'update_postimage', 'delete')",
    )
    return policies.selectExpr(
        "policy_id",
        "holder_id",
        "product",
        "premium",
        "status",
        "updated_at",
        "_change_type AS operation",
    )


@dp.table(
    name=f"{CATALOG}.bronze.policy_changes",
    comment="Every change of a policy, from the change feed of the replica.",
)
def policy_changes() -> DataFrame:
    policies_reader = spark.readStream.options(readChangeFeed="true")
    return transform(policies_reader.table(f"{CATALOG}.replica.policies"))
