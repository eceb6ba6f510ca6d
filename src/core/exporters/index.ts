/** Every target the app can write. Add a file beside this one, then a line here. */
import type { Exporter } from './define.ts';
import { lakeflow } from './lakeflow/lakeflow.ts';

export const exporters = [lakeflow] as const satisfies readonly Exporter[];
