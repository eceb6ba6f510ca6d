/** How files in cloud storage look on the canvas. */
import { FolderInput } from 'lucide-react';
import { columnChips } from './column-chips.ts';
import { defineNodeView } from './define.ts';

export const cloudFilesView = defineNodeView<'cloud-files'>({
  icon: () => FolderInput,
  words: () => 'source from cloud files',
  place: ({ fields }) => fields.path,
  chips: ({ fields: { options, schema } }) => [
    { text: 'cloud files' },
    ...(options['cloudFiles.format'] ? [{ text: options['cloudFiles.format'] }] : []),
    ...columnChips(schema),
  ],
});
