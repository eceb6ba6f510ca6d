/** A dialog that asks what a gold table is to be, and shows the query it would have, before it is made. */
import { produce } from 'immer';
import { type ReactNode, useId, useMemo, useState } from 'react';
import { setAt } from '#core/editing/set-at.ts';
import type { FieldPath } from '#core/model/field-ref.ts';
import { flowsOf, tablesOf } from '#core/model/graph.ts';
import type { NodeOf, Pipeline } from '#core/model/pipeline.ts';
import { valueAt } from '#core/model/value-at.ts';
import { lowerFlow } from '#core/steps/lower-steps.ts';
import schemas from '../../../schemas/wizards.schema.json';
import { Field } from '../forms/fields/field.tsx';
import { FormProvider, type FormState } from '../forms/form-context.tsx';
import { plainForm } from '../forms/plain-form.ts';
import { kindOf, type Schema, startValueOf } from '../forms/schema/form-schema.ts';
import { wishPath } from '../forms/schema/form-sections.ts';
import { Button } from '../shared/button.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { useServices, useWorkspace } from '../shared/services.ts';
import { placeInGold } from './place-in-gold.ts';
import styles from './wizards.module.css';

/** What a wizard is about, and how a wish becomes a table. */
export interface Wizard<Wish extends object> {
  readonly id: 'dimension' | 'fact';
  /** Keys of the wish without which nothing can be made. */
  readonly needed: readonly string[];
  /** The wish after one of its values changed: others may follow from it. */
  follow(pipeline: Pipeline, wish: Wish, path: FieldPath): Wish;
  /** Names that may be chosen at a path of the wish. */
  names(pipeline: Pipeline, wish: Wish, path: FieldPath): readonly string[];
  /** Why no table can be made; empty: it can. */
  problems(pipeline: Pipeline, wish: Wish): readonly string[];
  make(pipeline: Pipeline, wish: Wish): NodeOf<'table'>;
}

interface WizardDialogProps<Wish extends object> {
  readonly wizard: Wizard<Wish>;
  readonly start: Wish;
  onClose(): void;
}

// The file is written from the model, which knows more forms than this interface needs.
const wishes = schemas as unknown as Readonly<Record<Wizard<object>['id'], Schema>>;

/** What is answered is checked as it is typed; the table is made as one step to undo. */
export function WizardDialog<Wish extends object>({
  wizard,
  start,
  onClose,
}: WizardDialogProps<Wish>) {
  const services = useServices();
  const pipeline = useWorkspace((state) => state.document.pipeline);
  const [wish, setWish] = useState(start);
  const schema = wishes[wizard.id];
  const form = useWishForm({ wizard, wish, setWish, pipeline });
  const problems = [...wizard.problems(pipeline, wish), ...nameProblems(pipeline, wish)];
  const made = problems.length === 0 ? wizard.make(pipeline, wish) : undefined;

  const create = (): void => {
    if (!made) return;
    const { workspace, session, notices } = services;
    const { document, dispatch } = workspace.getState();
    dispatch({
      name: 'add-nodes',
      nodes: [made],
      places: { [made.id]: placeInGold(document, made) },
    });
    onClose();
    session.getState().select(made.id);
    session.getState().update({ isInspectorOpen: true, inspectorTab: 'form' });
    notices
      .getState()
      .show(`Added ${made.name} to Gold. Its steps can be changed in the inspector.`);
  };

  return (
    <Dialog
      title={schema.title ?? ''}
      width="wide"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="filled" disabled={!made} onClick={create}>
            Add the table
          </Button>
        </>
      }
    >
      <p className={styles.lead}>{schema.description} It becomes an ordinary table with steps.</p>
      <FormProvider value={form}>
        <div className={styles.fields}>
          {Object.entries(schema.properties ?? {}).map(([key, part]) => (
            <div key={key} data-wide={kindOf(part) === 'list'} className={styles.field}>
              <Field
                path={[wishPath, key]}
                schema={part}
                isRequired={wizard.needed.includes(key)}
              />
            </div>
          ))}
        </div>
      </FormProvider>
      {problems.length > 0 ? (
        <ul className={styles.problems} aria-label="What is missing">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      ) : (
        made && <Preview>{queryOf(pipeline, made)}</Preview>
      )}
    </Dialog>
  );
}

function Preview({ children }: { readonly children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.preview}>
      <h3 id={id} className={styles.previewTitle}>
        Its query
      </h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by keys */}
      <pre tabIndex={0} className={styles.sql}>
        {children}
      </pre>
    </section>
  );
}

function queryOf(pipeline: Pipeline, node: NodeOf<'table'>): string {
  const grown = { ...pipeline, nodes: { ...pipeline.nodes, [node.id]: node } };
  return Object.values(flowsOf(node))
    .map((flow) => lowerFlow(grown, node, flow).query ?? '')
    .join('\n');
}

function nameProblems(pipeline: Pipeline, wish: object): readonly string[] {
  const name =
    'name' in wish && typeof wish.name === 'string' ? wish.name.trim().toLowerCase() : '';
  const other = tablesOf(pipeline).find(
    (table) => table.fields.layer === 'gold' && table.name.toLowerCase() === name,
  );
  return other ? [`Gold already has a table called ${other.name}. Choose another name.`] : [];
}

interface WishForm<Wish extends object> {
  readonly wizard: Wizard<Wish>;
  readonly wish: Wish;
  readonly pipeline: Pipeline;
  setWish(change: (wish: Wish) => Wish): void;
}

/** The fields of forms, over a wish instead of a node. */
function useWishForm<Wish extends object>({
  wizard,
  wish,
  setWish,
  pipeline,
}: WishForm<Wish>): FormState {
  return useMemo(() => {
    const update: FormState['update'] = (path, change) =>
      setWish((old) => {
        const own = path.slice(1);
        const value = change(valueAt(old, own)) ?? emptyAt(wizard.id, own);
        const next = produce(old, (draft) => setAt(draft, own, value));
        return wizard.follow(pipeline, next, own);
      });
    return plainForm({
      pipeline,
      valueAt: (path) => valueAt(wish, path.slice(1)),
      update,
      columns: (path) => wizard.names(pipeline, wish, path.slice(1)),
      keepsAll: true,
    });
  }, [wizard, wish, setWish, pipeline]);
}

/** A value of the wish itself is never taken away: it is empty. */
function emptyAt(id: Wizard<object>['id'], [key = '', ...inner]: FieldPath): unknown {
  return inner.length === 0 ? startValueOf(wishes[id].properties?.[key] ?? {}) : undefined;
}
