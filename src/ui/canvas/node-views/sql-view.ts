/** How SQL queries that are sources look on the canvas. */
import { FileCode } from 'lucide-react';
import { defineNodeView } from './define.ts';

export const sqlView = defineNodeView<'sql'>({
  icon: () => FileCode,
  words: () => 'source from a SQL query',
  place: () => undefined,
  chips: () => [{ text: 'SQL query' }],
});
