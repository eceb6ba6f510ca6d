/** How files of full snapshots look on the canvas. */
import { Files } from 'lucide-react';
import { defineNodeView } from './define.ts';

export const snapshotFilesView = defineNodeView<'snapshot-files'>({
  icon: () => Files,
  words: () => 'source from snapshot files',
  place: ({ fields }) => fields.path,
  chips: ({ fields }) => [{ text: 'snapshot files' }, { text: fields.format }],
});
