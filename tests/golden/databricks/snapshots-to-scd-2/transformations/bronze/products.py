# Source system: pim
"""bronze.products: All versions of each product, worked out from full copies."""

import re

from databricks.sdk.runtime import dbutils
from pyspark import pipelines as dp
from pyspark.sql import DataFrame, SparkSession

spark = SparkSession.active()
CATALOG = spark.conf.get("catalog")


dp.create_streaming_table(
    name=f"{CATALOG}.bronze.products",
    comment="All versions of each product, worked out from full copies.",
)


def transform(products: DataFrame) -> DataFrame:
    return products


FOLDER = f"/Volumes/{CATALOG}/landing/products"
COPY = re.compile("products_(?P<version>\\d+)\\.parquet")


def next_snapshot(latest: int | None) -> tuple[DataFrame, int] | None:
    """The oldest copy that is newer than the latest one taken in."""
    versions: dict[int, str] = {}
    for entry in dbutils.fs.ls(FOLDER):
        if match := COPY.fullmatch(entry.name.rstrip("/")):
            text = match["version"]
            version = int(text)
            if latest is None or version > latest:
                versions[version] = text
    if not versions:
        return None
    oldest = min(versions)
    path = FOLDER + "/products_" + versions[oldest] + ".parquet"
    rows = spark.read.load(path, format="parquet")
    return transform(rows), oldest


dp.create_auto_cdc_from_snapshot_flow(
    target=f"{CATALOG}.bronze.products",
    source=next_snapshot,
    keys=["product_id"],
    stored_as_scd_type=2,
    track_history_except_column_list=["exported_at"],
)
