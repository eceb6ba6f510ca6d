/** Every target the app can write. Add a file beside this one, then a line here. */

import { databricks } from './databricks/databricks.ts';
import type { Exporter } from './define.ts';
import { etl } from './etl/etl.ts';
import { lakeflow } from './lakeflow/lakeflow.ts';
import { spark } from './spark/spark.ts';

export const exporters = [lakeflow, databricks, spark, etl] as const satisfies readonly Exporter[];
