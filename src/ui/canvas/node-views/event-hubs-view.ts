/** How Azure event hubs look on the canvas. */
import { Radio } from 'lucide-react';
import { columnChips } from './column-chips.ts';
import { defineNodeView } from './define.ts';

export const eventHubsView = defineNodeView<'event-hubs'>({
  icon: () => Radio,
  words: () => 'source from Event Hubs',
  place: ({ fields: { namespace, hub } }) => (namespace ? `${namespace}/${hub}` : hub),
  chips: ({ fields }) => [{ text: 'Event Hubs' }, ...columnChips(fields.schema)],
});
