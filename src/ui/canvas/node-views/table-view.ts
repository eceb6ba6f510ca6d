/** How tables look on the canvas. */
import { Eye, Layers, ListChecks, Table2 } from 'lucide-react';
import type { NodeOf } from '#core/model/pipeline.ts';
import { counted } from '#core/text/wording.ts';
import { type Chip, defineNodeView } from './define.ts';

type TableFields = NodeOf<'table'>['fields'];

/** Words shown for a kind of table. */
export const tableKinds: Readonly<Record<TableFields['kind'], string>> = {
  'streaming-table': 'streaming table',
  'materialized-view': 'materialized view',
  'temporary-view': 'view',
};

const icons = {
  'streaming-table': Table2,
  'materialized-view': Layers,
  'temporary-view': Eye,
};

export const tableView = defineNodeView<'table'>({
  icon: ({ fields }) => icons[fields.kind],
  words: ({ fields }) => `${fields.layer} ${tableKinds[fields.kind]}`,
  place: ({ fields }) => fields.database,
  chips: ({ fields }) => {
    const others = [...changeChips(fields), ...qualityChips(fields)];
    return [kindChip(fields, others.length), ...others];
  },
});

/** Beside several other chips there is room for the first word only. */
function kindChip({ kind }: TableFields, others: number): Chip {
  const title = tableKinds[kind];
  return { text: others > 1 ? title.replace(/ .*/, '') : title, title };
}

function changeChips({ changeCapture, snapshotCapture }: TableFields): readonly Chip[] {
  if (changeCapture) return [{ text: `AUTO CDC ${changeCapture.scdType}`, tone: 'accent' }];
  if (snapshotCapture) return [{ text: `snapshot CDC ${snapshotCapture.scdType}`, tone: 'accent' }];
  return [];
}

function qualityChips({ expectations = [], quarantine }: TableFields): readonly Chip[] {
  return [
    ...(expectations.length > 0 ? [expectationsChip(expectations.length)] : []),
    ...(quarantine ? [{ text: 'quarantine', tone: 'warning' as const }] : []),
  ];
}

function expectationsChip(count: number): Chip {
  return { text: `${count}`, icon: ListChecks, title: counted(count, 'expectation') };
}
