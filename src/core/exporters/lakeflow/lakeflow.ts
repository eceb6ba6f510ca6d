/** Lakeflow Framework: a Pipeline Bundle of Data Flow Specs. */
import { defineExporter } from '../define.ts';
import { takeEdit } from './edit/take-edit.ts';
import { writeBundle } from './write-bundle.ts';

export const lakeflow = defineExporter({
  id: 'lakeflow',
  write: writeBundle,
  takeEdit,
  editedKinds: ['spec', 'expectations'],
});
