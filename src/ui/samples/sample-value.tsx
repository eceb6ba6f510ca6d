/** One value of a sample row as it is read: `null`, an empty text and nothing at all look different. */
import type { Sample } from '#core/model/samples.ts';
import { type SampleKind, sampleText } from '#core/samples/sample-kind.ts';
import { VisuallyHidden } from '../shared/visually-hidden.tsx';
import styles from './samples.module.css';

interface SampleValueProps {
  /** Absent: the row says nothing in the column. */
  readonly value: Sample | undefined;
  readonly kind: SampleKind;
}

export function SampleValue({ value, kind }: SampleValueProps) {
  if (value === undefined) return <VisuallyHidden>nothing</VisuallyHidden>;
  if (value === null) return <span className={styles.null}>null</span>;
  if (value === '' && kind === 'text') return <span className={styles.null}>empty text</span>;
  const text = sampleText(value, kind);
  return (
    <span className={styles.value} title={text.length > 20 ? text : undefined}>
      {text}
    </span>
  );
}
