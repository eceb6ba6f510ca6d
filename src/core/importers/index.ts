/** Every legacy format the app can read. Add a file beside this one, then a line here. */
import type { Importer } from './define.ts';
import { dltMeta } from './dlt-meta/dlt-meta.ts';
import { etlConfig } from './etl-config/etl-config.ts';

export const importers = [dltMeta, etlConfig] as const satisfies readonly Importer[];
