/** Where a file of the bundle comes from: the table it is written for, and its legacy files. */
import { CornerUpLeft } from 'lucide-react';
import type { NodeId } from '#core/model/pipeline.ts';
import { Button } from '../../shared/button.tsx';
import { useServices, useWorkspace } from '../../shared/services.ts';
import { useSides } from '../../shared/use-sides.ts';
import styles from './download-view.module.css';

interface FileOriginProps {
  /** Absent: the file belongs to several tables, or to the project as a whole. */
  readonly node: NodeId | undefined;
  /** How many tables it belongs to, where they are several. */
  readonly sharedBy: number | undefined;
}

export function FileOrigin({ node, sharedBy }: FileOriginProps) {
  const { session } = useServices();
  const name = useWorkspace((state) =>
    node === undefined ? undefined : state.document.pipeline.nodes[node]?.name,
  );
  const sides = useSides(node);
  if (node === undefined || name === undefined) {
    return (
      <p className={styles.origin}>
        <strong>Where does this come from?</strong>{' '}
        {sharedBy === undefined
          ? 'It is written for the project as a whole.'
          : `${sharedBy} tables are made from it, as they differ in little.`}
      </p>
    );
  }
  const places = sides?.legacy.map(({ file, line }) => `${file}:${line}`) ?? [];
  return (
    <div className={styles.origin}>
      <strong>Where does this come from?</strong>
      <Button
        look="quiet"
        size="small"
        icon={CornerUpLeft}
        onClick={() => {
          session.getState().select(node);
          session.getState().update({ view: 'canvas', isInspectorOpen: true });
        }}
      >
        {name}
      </Button>
      {places.length > 0 && <code className={styles.path}>{places.join(', ')}</code>}
    </div>
  );
}
