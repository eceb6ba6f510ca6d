/** How Delta tables of others look on the canvas. */
import { Database } from 'lucide-react';
import { defineNodeView } from './define.ts';

export const deltaTableView = defineNodeView<'delta-table'>({
  icon: () => Database,
  words: () => 'source from a Delta table',
  place: ({ fields }) => fields.database,
  chips: () => [{ text: 'Delta table' }, { text: 'external' }],
});
