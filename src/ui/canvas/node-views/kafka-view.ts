/** How Kafka topics look on the canvas. */
import { Radio } from 'lucide-react';
import { columnChips } from './column-chips.ts';
import { defineNodeView } from './define.ts';

export const kafkaView = defineNodeView<'kafka'>({
  icon: () => Radio,
  words: () => 'source from Kafka',
  place: ({ fields: { options } }) => options.subscribe,
  chips: ({ fields }) => [{ text: 'Kafka' }, ...columnChips(fields.schema)],
});
