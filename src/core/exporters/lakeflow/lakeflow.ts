/** Lakeflow Framework: a Pipeline Bundle of Data Flow Specs. */
import { defineExporter } from '../define.ts';

export const lakeflow = defineExporter({
  id: 'lakeflow',
  title: 'Lakeflow Framework',
  write: () => ({ files: [], traces: new Map(), losses: new Map() }),
  takeEdit: () => ({ ok: true, nodes: [] }),
});
