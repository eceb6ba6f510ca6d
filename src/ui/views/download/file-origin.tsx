/** Where a file of the bundle comes from: the table it is written for, and its legacy files. */
import { CornerUpLeft } from 'lucide-react';
import type { NodeId } from '#core/model/pipeline.ts';
import { Button } from '../../shared/button.tsx';
import { useServices, useWorkspace } from '../../shared/services.ts';
import { useSides } from '../../shared/use-sides.ts';
import styles from './download-view.module.css';

/** @param node absent: the file belongs to the project as a whole */
export function FileOrigin({ node }: { readonly node: NodeId | undefined }) {
  const { session } = useServices();
  const name = useWorkspace((state) =>
    node === undefined ? undefined : state.document.pipeline.nodes[node]?.name,
  );
  const sides = useSides(node);
  if (node === undefined || name === undefined) {
    return (
      <p className={styles.origin}>
        <strong>Where does this come from?</strong> It is written for the project as a whole.
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
