/** How changes are taken in: rows appended, or applied by key from a feed or from full copies. */
import { useId } from 'react';
import type { ChangeCapture, SnapshotCapture } from '#core/node-types/table.ts';
import { Segments } from '../../shared/segments.tsx';
import { useWorkspace } from '../../shared/services.ts';
import { FieldProblems } from '../fields/field-problems.tsx';
import { FieldSet } from '../fields/field-set.tsx';
import { useForm } from '../form-context.tsx';
import styles from '../node-form.module.css';
import { type Schema, schemaOf } from '../schema/form-schema.ts';
import { sectionTitles } from '../schema/form-sections.ts';
import { captureWords } from './capture-words.ts';
import { FormSection } from './form-section.tsx';

const ways = [
  { value: 'append', title: 'Append rows' },
  { value: 'changeCapture', title: 'AUTO CDC' },
  { value: 'snapshotCapture', title: 'Snapshot CDC' },
] as const;

type Way = (typeof ways)[number]['value'];

export function ChangesSection() {
  const form = useForm();
  const id = useId();
  const dispatch = useWorkspace((state) => state.dispatch);
  const [node] = form.nodes;
  if (node?.type !== 'table') return null;
  const { changeCapture, snapshotCapture } = node.fields;
  const way: Way = changeCapture ? 'changeCapture' : snapshotCapture ? 'snapshotCapture' : 'append';
  const schema: Schema = way === 'append' ? {} : (schemaOf('table').properties?.[way] ?? {});
  const problems = form.problems([way]).filter(({ field }) => field?.length === 1);

  const choose = (chosen: Way): void => {
    const { keys = [], scdType = '1' } = changeCapture ?? snapshotCapture ?? {};
    const start = {
      changeCapture: { keys, sequenceBy: '', scdType },
      snapshotCapture: { keys, scdType },
    };
    const change = (field: 'changeCapture' | 'snapshotCapture') => ({
      id: node.id,
      field: [field],
      ...(chosen === field && { value: start[field] }),
    });
    dispatch({ name: 'set-fields', changes: [change('changeCapture'), change('snapshotCapture')] });
  };

  return (
    <FormSection title={sectionTitles.changes}>
      <Segments
        aria-label={sectionTitles.changes}
        value={way}
        options={ways}
        onChange={choose}
        onFocus={() => form.onFocus([way])}
      />
      <p className={styles.sentence}>{sentenceOf(changeCapture, snapshotCapture)}</p>
      <FieldProblems id={`${id}-problems`} problems={problems} />
      {way !== 'append' && (
        <FieldSet path={[way]} schema={schema} keys={Object.keys(schema.properties ?? {})} />
      )}
    </FormSection>
  );
}

function sentenceOf(
  change: ChangeCapture | undefined,
  snapshot: SnapshotCapture | undefined,
): string {
  if (change) return captureWords({ ...change, isSnapshot: false });
  if (snapshot) return captureWords({ ...snapshot, isSnapshot: true });
  return 'Each row that comes in is added as it is; nothing is changed or taken away later.';
}
