/** The column that is followed over the canvas: its way through the tables, and what it is. */
import type { Scene } from '../canvas/scene/scene.ts';
import { useSession } from '../shared/services.ts';
import { ColumnBar } from './column-bar.tsx';
import { ColumnLines } from './column-lines.tsx';
import { useColumnLineage } from './use-column-lineage.ts';

export function FollowedColumn({ scene }: { readonly scene: Scene }) {
  const column = useSession((state) => state.column);
  const lineage = useColumnLineage();
  if (!column) return null;
  return (
    <>
      {lineage && <ColumnLines column={column} lineage={lineage} scene={scene} />}
      <ColumnBar column={column} lineage={lineage} />
    </>
  );
}
