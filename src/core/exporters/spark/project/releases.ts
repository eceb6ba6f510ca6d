/** The releases of Spark a project can be written for. Data. */
import type { ChoicesOf } from '#core/exporters/targets.ts';

export interface Release {
  /** The version of the Python package. */
  readonly pyspark: string;
  /** The connector for Kafka, as Maven calls it. */
  readonly kafka: string;
}

const releases: Readonly<Record<ChoicesOf<'spark'>['version'], Release>> = {
  '4.1': { pyspark: '4.1.2', kafka: 'org.apache.spark:spark-sql-kafka-0-10_2.13:4.1.2' },
  '4.2': { pyspark: '4.2.0', kafka: 'org.apache.spark:spark-sql-kafka-0-10_2.13:4.2.0' },
  '4.3': { pyspark: '4.3.0', kafka: 'org.apache.spark:spark-sql-kafka-0-10_2.13:4.3.0' },
};

export function releaseOf(version: ChoicesOf<'spark'>['version']): Release {
  return releases[version];
}
