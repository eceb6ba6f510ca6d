/** The form of a node, or of several at once: their fields in sections, made from their schema. */
import { useCallback, useMemo } from 'react';
import type { FieldPath } from '#core/model/field-ref.ts';
import type { PipelineNode } from '#core/model/pipeline.ts';
import { valueAt } from '#core/model/value-at.ts';
import { sameValue } from '#core/text/same-value.ts';
import { useServices, useWorkspace } from '../shared/services.ts';
import { columnsFor } from './columns-for.ts';
import { Field } from './fields/field.tsx';
import { FormProvider, type FormState } from './form-context.tsx';
import styles from './node-form.module.css';
import { FormSections } from './sections/form-sections.tsx';
import { NameSection } from './sections/name-section.tsx';

interface NodeFormProps {
  /** Of one type, where there are several. */
  readonly nodes: readonly [PipelineNode, ...PipelineNode[]];
  /** The field that the text beside the form is at. */
  readonly lit?: FieldPath | undefined;
  onFocus?(path: FieldPath): void;
}

const nowhere = (): void => undefined;

export function NodeForm({ nodes, lit, onFocus = nowhere }: NodeFormProps) {
  const form = useFormState(nodes, lit, onFocus);
  return (
    <FormProvider value={form}>
      <div className={styles.form}>
        <NameSection />
        <FormSections />
      </div>
    </FormProvider>
  );
}

function useFormState(
  nodes: NodeFormProps['nodes'],
  lit: FieldPath | undefined,
  onFocus: (path: FieldPath) => void,
): FormState {
  const pipeline = useWorkspace((state) => state.document.pipeline);
  const { workspace } = useServices();
  const problems = useWorkspace((state) => state.checked?.problems);
  const [first] = nodes;

  const own = useMemo(() => {
    const ids = new Set(nodes.map(({ id }) => id));
    return problems?.filter(({ node }) => node !== undefined && ids.has(node)) ?? [];
  }, [problems, nodes]);

  const update = useCallback(
    (path: FieldPath, change: (value: unknown) => unknown) => {
      const { document, dispatch } = workspace.getState();
      const changes = nodes.map(({ id }) => {
        // What was typed last may have been taken over since this form was drawn.
        const node = document.pipeline.nodes[id];
        const value = change(node && valueAt(node.fields, path));
        return { id, field: path, ...(value !== undefined && { value }) };
      });
      const [only] = changes;
      if (changes.length === 1 && only) dispatch({ name: 'set-field', ...only });
      else dispatch({ name: 'set-fields', changes });
    },
    [nodes, workspace],
  );

  return useMemo(
    () => ({
      nodes,
      pipeline,
      Field,
      read(path) {
        const [value, ...others] = nodes.map((node) => valueAt(node.fields, path));
        return { value, isMixed: others.some((other) => !sameValue(other, value)) };
      },
      readOf: (at, path) => (nodes[at] ? valueAt(nodes[at].fields, path) : undefined),
      isSet: (path) => nodes.some((node) => valueAt(node.fields, path) !== undefined),
      write: (path, value) => update(path, () => value),
      update,
      problems: (path) =>
        own.filter(({ field }) => field && path.every((key, index) => field[index] === key)),
      columns: (path) => columnsFor(pipeline, first, path),
      onFocus,
      lit,
    }),
    [nodes, pipeline, update, own, first, onFocus, lit],
  );
}
