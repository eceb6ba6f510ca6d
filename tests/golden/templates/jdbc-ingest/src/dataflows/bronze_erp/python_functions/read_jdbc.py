"""Reads a table or query of another database over JDBC.

The spec says the rest: tokens.options are options of the JDBC reader, tokens.where are
conditions rows have to meet, and tokens.select are the columns, as SQL expressions.
"""

from typing import Any

from pyspark.sql import DataFrame, SparkSession


def get_df(spark: SparkSession, tokens: dict[str, Any]) -> DataFrame:
    # Secrets show their value only when they are asked for it as text.
    options = {key: str(value) for key, value in tokens["options"].items()}
    df = spark.read.format("jdbc").options(**options).load()
    for condition in tokens.get("where", []):
        df = df.where(condition)
    select = tokens.get("select")
    return df.selectExpr(*select) if select else df
