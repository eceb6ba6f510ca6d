# Source system: payment_gateway
"""silver.payments: Valid payments, one row for each."""

from pyspark import pipelines as dp
from pyspark.sql import DataFrame, SparkSession

spark = SparkSession.active()
CATALOG = spark.conf.get("catalog")


def transform_payments_checked(payments: DataFrame) -> DataFrame:
    rows = payments.selectExpr(
        "parsed_records.*",
        "timestamp AS received_at",
        "offset AS message_offset",
    )
    return rows.selectExpr(
        "*",
        "NOT coalesce((payment_id IS NOT NULL) AND (amount > 0) AND (paid_at <= received_at), false) AS is_quarantined",
    )


@dp.temporary_view(
    name="payments_checked",
    comment="Rows on their way to silver.payments; bad ones are marked.",
)
def payments_checked() -> DataFrame:
    return transform_payments_checked(
        spark.readStream.table(f"{CATALOG}.bronze.payments"),
    )


def transform(checked: DataFrame) -> DataFrame:
    return checked.selectExpr("* EXCEPT (is_quarantined)")


@dp.table(
    name=f"{CATALOG}.silver.payments",
    comment="Valid payments, one row for each.",
)
@dp.expect_all({"paid_before_received": "paid_at <= received_at"})
@dp.expect_all_or_drop(
    {"has_payment_id": "payment_id IS NOT NULL", "positive_amount": "amount > 0"},
)
def payments() -> DataFrame:
    return transform(spark.readStream.table("payments_checked"))


def transform_payments_quarantine(checked: DataFrame) -> DataFrame:
    rows = checked.where("is_quarantined")
    return rows.selectExpr("* EXCEPT (is_quarantined)")


@dp.table(
    name=f"{CATALOG}.silver.payments_quarantine",
    comment="Bad rows of silver.payments.",
)
def payments_quarantine() -> DataFrame:
    return transform_payments_quarantine(spark.readStream.table("payments_checked"))
