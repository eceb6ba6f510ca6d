/** Every legacy format the app can read. Add a file beside this one, then a line here. */
import type { Importer } from './define.ts';
import { dltMeta } from './dlt-meta/dlt-meta.ts';

export const importers = [dltMeta] as const satisfies readonly Importer[];
