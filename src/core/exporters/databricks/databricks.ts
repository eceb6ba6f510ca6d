/** Databricks: a Declarative Automation Bundle with a Lakeflow pipeline of Python or SQL. */
import { defineExporter } from '../define.ts';
import { writeBundle } from './write-bundle.ts';

export const databricks = defineExporter({
  id: 'databricks',
  write: writeBundle,
});
