"""Asks the parser of Spark what it makes of statements: a list of them comes in, errors go out."""

import json
import sys

from py4j.protocol import Py4JJavaError
from pyspark.sql import SparkSession


def main() -> None:
    statements = json.load(sys.stdin)
    builder = SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false")
    spark = builder.config("spark.sql.variable.substitute", "false").getOrCreate()
    spark.sparkContext.setLogLevel("OFF")
    parser = spark._jsparkSession.sessionState().sqlParser()
    errors = []
    for statement in statements:
        try:
            parser.parsePlan(statement)
        except Py4JJavaError as error:
            errors.append([statement, str(error.java_exception).splitlines()[:6]])
        except Exception as error:
            errors.append([statement, str(error).splitlines()[:6]])
    print("\n" + json.dumps(errors))
    spark.stop()


main()
