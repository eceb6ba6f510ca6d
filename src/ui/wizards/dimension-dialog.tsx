/** Asks what a dimension is to be, and adds it. */
import { useState } from 'react';
import { columnsGivenBy } from '#core/model/columns.ts';
import { nodeOf } from '#core/model/graph.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { dimensionProblems, dimensionTable, dimensionWishFor } from '#core/wizards/dimension.ts';
import type { DimensionWish } from '#core/wizards/wishes.ts';
import { useServices } from '../shared/services.ts';
import { chosenTable, tableIds } from './chosen-table.ts';
import { type Wizard, WizardDialog } from './wizard-dialog.tsx';

const wizard: Wizard<DimensionWish> = {
  id: 'dimension',
  needed: ['source', 'name', 'keys', 'keyColumn'],
  follow(pipeline, wish, [key]) {
    // Another source, another dimension: what was said of the one before does not hold.
    const isOther = key === 'source' && nodeOf(pipeline, wish.source) !== undefined;
    return isOther ? dimensionWishFor(pipeline, wish.source as NodeId) : wish;
  },
  names: (pipeline, { source }, [key]) =>
    key === 'source' ? tableIds(pipeline) : (columnsGivenBy(pipeline, source as NodeId) ?? []),
  problems: dimensionProblems,
  make: dimensionTable,
};

export function DimensionDialog({ onClose }: { onClose(): void }) {
  const { workspace, session } = useServices();
  const [start] = useState(() => {
    const { pipeline } = workspace.getState().document;
    return dimensionWishFor(pipeline, chosenTable(pipeline, session.getState().selected));
  });
  return <WizardDialog wizard={wizard} start={start} onClose={onClose} />;
}
