/** ETL framework: a catalogue of tables in `config.yml`, and the project of a runtime around it. */
import { defineExporter } from '../define.ts';
import { writeFramework } from './write-framework.ts';

export const etl = defineExporter({ id: 'etl', write: writeFramework });
