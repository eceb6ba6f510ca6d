# Source system: payment_gateway
"""bronze.payments: Messages of the topic, with their JSON unpacked beside them."""

from databricks.sdk.runtime import dbutils
from pyspark import pipelines as dp
from pyspark.sql import DataFrame, SparkSession

spark = SparkSession.active()
KAFKA_SERVERS = spark.conf.get("kafka_servers")
KAFKA_LOGIN = dbutils.secrets.get(scope="payments", key="kafka_jaas")
CATALOG = spark.conf.get("catalog")


def transform(payments: DataFrame) -> DataFrame:
    return payments.selectExpr(
        "*",
        "from_json(CAST(value AS STRING), 'payment_id STRING, account_id STRING, amount DECIMAL(18,2), currency STRING, paid_at TIMESTAMP') AS parsed_records",
    )


@dp.table(
    name=f"{CATALOG}.bronze.payments",
    comment="Messages of the topic, with their JSON unpacked beside them.",
)
def payments() -> DataFrame:
    return transform(
        spark.readStream.load(
            format="kafka",
            subscribe="payments",
            startingOffsets="earliest",
            **{
                "kafka.bootstrap.servers": KAFKA_SERVERS,
                "kafka.security.protocol": "SASL_SSL",
                "kafka.sasl.mechanism": "PLAIN",
                "kafka.sasl.jaas.config": KAFKA_LOGIN,
            },
        ),
    )
