/** How sinks look on the canvas. */
import { Send } from 'lucide-react';
import { defineNodeView } from './define.ts';

const formats = {
  delta: 'Delta',
  kafka: 'Kafka',
  'event-hubs': 'Event Hubs',
  'foreach-batch': 'Python',
};

export const sinkView = defineNodeView<'sink'>({
  icon: () => Send,
  words: ({ fields }) => `sink to ${formats[fields.format]}`,
  place: ({ fields: { options, module, function: name } }) =>
    module && name ? `${module}.${name}` : (options.topic ?? options.tableName ?? options.path),
  chips: ({ fields }) => [
    { text: `${formats[fields.format]} sink` },
    { text: `from ${fields.layer}` },
  ],
});
