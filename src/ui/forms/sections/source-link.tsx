/** Names the node that is read, and leads there. */
import { nodeOf } from '#core/model/graph.ts';
import { labelOf } from '#core/model/label.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { BandBadge } from '../../shared/band-badge.tsx';
import { MiddleText } from '../../shared/middle-text.tsx';
import { useServices } from '../../shared/services.ts';
import { useForm } from '../form-context.tsx';
import styles from '../node-form.module.css';

export function SourceLink({ id }: { readonly id: NodeId }) {
  const { pipeline } = useForm();
  const { session } = useServices();
  const source = nodeOf(pipeline, id);
  if (!source) return <span className={styles.missing}>{id} is not part of this project.</span>;
  return (
    <button
      type="button"
      className={styles.source}
      title={`Select ${labelOf(source)}`}
      onClick={() => session.getState().select(source.id)}
    >
      <BandBadge node={source} />
      <MiddleText text={source.name} />
    </button>
  );
}
