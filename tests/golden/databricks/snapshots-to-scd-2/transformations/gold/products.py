"""gold.products: Products as they are offered today."""

from pyspark import pipelines as dp
from pyspark.sql import DataFrame, SparkSession

spark = SparkSession.active()
CATALOG = spark.conf.get("catalog")


def transform(products: DataFrame) -> DataFrame:
    rows = products.where("__END_AT IS NULL")
    return rows.selectExpr(
        "product_id",
        "name",
        "category",
        "price",
        "__START_AT AS since_version",
    )


@dp.materialized_view(
    name=f"{CATALOG}.gold.products",
    comment="Products as they are offered today.",
)
def products() -> DataFrame:
    return transform(spark.read.table(f"{CATALOG}.bronze.products"))
