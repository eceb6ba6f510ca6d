/** Says which output format is chosen, and lets another be. */
import { Check } from 'lucide-react';
import { targetOf } from '#core/exporters/targets.ts';
import { Button } from '../../../shared/button.tsx';
import { useWorkspace } from '../../../shared/services.ts';
import styles from './format-comparison.module.css';

export function ChooseFormat({ id }: { readonly id: string }) {
  const output = useWorkspace((state) => state.document.output);
  const dispatch = useWorkspace((state) => state.dispatch);
  if (targetOf(output.exporter).id === id) {
    return (
      <span className={styles.chosen}>
        <Check size={14} aria-hidden /> Chosen
      </span>
    );
  }
  return (
    <Button
      size="small"
      className={styles.choose}
      aria-label={`Choose this format: ${targetOf(id).title}`}
      onClick={() => dispatch({ name: 'set-output', output: { ...output, exporter: id } })}
    >
      Choose this format
    </Button>
  );
}
