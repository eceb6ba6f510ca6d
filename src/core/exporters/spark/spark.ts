/** Spark Declarative Pipelines: a project that `spark-pipelines` of open-source Spark runs. */
import { defineExporter } from '../define.ts';
import { writeProject } from './write-project.ts';

export const spark = defineExporter({ id: 'spark', write: writeProject });
