/** Asks what a fact table is to be, and adds it. */
import { useState } from 'react';
import { columnsGivenBy } from '#core/model/columns.ts';
import { nodeOf } from '#core/model/graph.ts';
import type { NodeId, Pipeline } from '#core/model/pipeline.ts';
import { factProblems, factTable, factWishFor, knownDimensions } from '#core/wizards/fact.ts';
import type { FactWish } from '#core/wizards/wishes.ts';
import { useServices } from '../shared/services.ts';
import { chosenTable, tableIds } from './chosen-table.ts';
import { type Wizard, WizardDialog } from './wizard-dialog.tsx';

const ofDimension: ReadonlySet<string> = new Set(['otherColumn', 'keyColumn']);

const wizard: Wizard<FactWish> = {
  id: 'fact',
  needed: ['source', 'name'],
  follow(pipeline, wish, path) {
    const [key, at, part] = path;
    if (key === 'source' && nodeOf(pipeline, wish.source)) {
      return factWishFor(pipeline, wish.source as NodeId);
    }
    return key === 'dimensions' && part === 'table' ? withKnown(pipeline, wish, Number(at)) : wish;
  },
  names(pipeline, wish, path) {
    const [key, at, part = ''] = path;
    if (key === 'source') return tableIds(pipeline);
    if (key !== 'dimensions') return columnsGivenBy(pipeline, wish.source as NodeId) ?? [];
    const { table } = wish.dimensions[Number(at)] ?? {};
    if (part === 'table') return tableIds(pipeline).filter((id) => id !== wish.source);
    // The wish names nodes by their ids.
    const id = (ofDimension.has(part) ? table : wish.source) as NodeId;
    return columnsGivenBy(pipeline, id) ?? [];
  },
  problems: factProblems,
  make: factTable,
};

/** A dimension that was chosen brings what is known of its keys, where nothing was said yet. */
function withKnown(pipeline: Pipeline, wish: FactWish, at: number): FactWish {
  const columns = columnsGivenBy(pipeline, wish.source as NodeId) ?? [];
  const known = knownDimensions(pipeline, columns).find(
    ({ table }) => table === wish.dimensions[at]?.table,
  );
  if (!known) return wish;
  const dimensions = wish.dimensions.map((one, place) => {
    const isEmpty = one.column === '' && one.otherColumn === '' && one.keyColumn === '';
    return place === at && isEmpty ? known : one;
  });
  return { ...wish, dimensions };
}

export function FactDialog({ onClose }: { onClose(): void }) {
  const { workspace, session } = useServices();
  const [start] = useState(() => {
    const { pipeline } = workspace.getState().document;
    return factWishFor(pipeline, chosenTable(pipeline, session.getState().selected));
  });
  return <WizardDialog wizard={wizard} start={start} onClose={onClose} />;
}
