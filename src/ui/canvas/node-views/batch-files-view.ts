/** How files that are read as a whole look on the canvas. */
import { FolderOpen } from 'lucide-react';
import { columnChips } from './column-chips.ts';
import { defineNodeView } from './define.ts';

export const batchFilesView = defineNodeView<'batch-files'>({
  icon: () => FolderOpen,
  words: () => 'source from batch files',
  place: ({ fields }) => fields.path,
  chips: ({ fields: { format, schema } }) => [
    { text: 'batch files' },
    { text: format },
    ...columnChips(schema),
  ],
});
