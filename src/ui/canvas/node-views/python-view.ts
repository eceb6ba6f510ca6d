/** How Python functions that are sources look on the canvas. */
import { SquareFunction } from 'lucide-react';
import { defineNodeView } from './define.ts';

export const pythonView = defineNodeView<'python'>({
  icon: () => SquareFunction,
  words: () => 'source from a Python function',
  place: ({ fields }) => [fields.module, fields.function].filter(Boolean).join('.') || undefined,
  chips: () => [{ text: 'Python' }],
});
