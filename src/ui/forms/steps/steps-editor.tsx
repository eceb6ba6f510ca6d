/** The recipe of a flow: its steps in order, each edited as a form, and the query they are written as. */
import { Code } from 'lucide-react';
import { useId, useMemo, useRef, useState } from 'react';
import { columnsBefore, columnsGivenBy } from '#core/model/columns.ts';
import type { FieldPath } from '#core/model/field-ref.ts';
import type { NodeId, PipelineNode } from '#core/model/pipeline.ts';
import type { Flow } from '#core/node-types/flow.ts';
import { stepKinds } from '#core/steps/index.ts';
import { lowerFlow } from '#core/steps/lower-steps.ts';
import { queryOf, type Stage, stagesOf } from '#core/steps/stages.ts';
import type { Step, StepKindId } from '#core/steps/step.ts';
import { Button } from '../../shared/button.tsx';
import { Group } from '../../shared/group.tsx';
import { focusWhenThere } from '../../shared/regions.ts';
import { useServices } from '../../shared/services.ts';
import { undoAction } from '../../shared/undo-action.ts';
import controls from '../fields/control.module.css';
import { duplicated, moved } from '../fields/list-edits.ts';
import { FormProvider, type FormState, useForm } from '../form-context.tsx';
import { Combobox } from '../shared/combobox.tsx';
import { type StepActs, StepCard } from './step-card.tsx';
import { namesAt } from './step-names.ts';
import { stepsFor } from './step-schemas.ts';
import styles from './steps.module.css';
import { useStepDrag } from './use-step-drag.ts';

interface StepsEditorProps {
  readonly name: string;
  readonly flow: Flow;
  readonly node: PipelineNode;
  /** Whether its user has just asked for it. */
  readonly startsFocused: boolean;
}

type Steps = readonly Step[];

export function StepsEditor({ name, flow, node, startsFocused }: StepsEditorProps) {
  const form = useForm();
  const { notices } = useServices();
  const list = useRef<HTMLOListElement>(null);
  const path = useMemo(() => ['flows', name, 'steps'], [name]);
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const { steps = [] } = flow;
  const stages = useStages(form, node, flow);
  const own = useStepForm(form, path, stages);

  const change = (edit: (steps: Steps) => Steps): void =>
    form.update(path, (old) => {
      // The schema of the field says what its list holds.
      const next = edit((old ?? []) as Steps);
      return next.length === 0 ? undefined : next;
    });
  const focus = (at: number): void => {
    const step = CSS.escape([...path, `${at}`].join('.'));
    focusWhenThere(
      () =>
        list.current?.querySelector<HTMLElement>(`[data-step="${step}"] [aria-expanded]`) ?? null,
    );
  };
  const reopen = (place: (at: number) => number | undefined): void =>
    setOpened(new Set([...opened].flatMap((at) => place(at) ?? [])));

  const act: StepActs = {
    move(from, to) {
      change((old) => moved(old, from, to));
      reopen((at) => placeAfter(at, from, to));
      notices.getState().announce(`Step ${from + 1} is now step ${to + 1} of ${steps.length}.`);
      focus(to);
    },
    copy(at) {
      change((old) => duplicated(old, at));
      reopen((one) => (one > at ? one + 1 : one));
      focus(at + 1);
    },
    toggle: (at) =>
      change((old) => old.map((step, place) => (place === at ? switched(step) : step))),
    remove(at) {
      change((old) => old.toSpliced(at, 1));
      reopen((one) => (one === at ? undefined : one > at ? one - 1 : one));
      if (steps.length > 1) focus(Math.min(at, steps.length - 2));
    },
  };
  const add = (kind: StepKindId): void => {
    change((old) => [...old, stepKinds[kind].start]);
    // Of a long recipe only the step in hand is open, so that the list can be overseen.
    setOpened(new Set([steps.length]));
    const step = CSS.escape([...path, `${steps.length}`].join('.'));
    focusWhenThere(
      () =>
        list.current?.querySelector<HTMLElement>(
          `[data-step="${step}"] [data-field] :is(input, textarea, select)`,
        ) ?? null,
    );
  };
  const drag = useStepDrag(list, act.move);

  return (
    <FormProvider value={own}>
      <Group aria-label={`Steps of ${name}`} className={styles.editor}>
        <p className={styles.title}>Steps</p>
        <ol ref={list} className={styles.list} data-gap={drag.gap}>
          {steps.map((step, at) => (
            <StepCard
              // biome-ignore lint/suspicious/noArrayIndexKey: two steps may be equal
              key={at}
              {...{ step, at, act }}
              count={steps.length}
              path={[...path, `${at}`]}
              stage={stages.find((stage) => stage.step?.at === at)}
              isOpen={opened.has(at)}
              isDragged={drag.from === at}
              onToggle={() => setOpened(toggled(opened, at))}
              onGrip={(event) => drag.start(at, event)}
            />
          ))}
          {drag.gap !== undefined && (
            <li aria-hidden className={styles.gap} style={{ order: drag.gap * 2 }} />
          )}
        </ol>
        <AddStep
          name={name}
          isFirst={steps.length === 0}
          startsFocused={startsFocused}
          onAdd={add}
        />
        {stages.length > 0 && steps.length > 0 && <WholeQuery {...{ name, flow, node, stages }} />}
      </Group>
    </FormProvider>
  );
}

/** What goes on at each step, as far as columns are known. */
function useStages({ pipeline }: FormState, node: PipelineNode, flow: Flow): readonly Stage[] {
  return useMemo(
    () =>
      stagesOf(pipeline, node, flow, {
        // Flows name nodes by their ids.
        of: (id) => columnsGivenBy(pipeline, id as NodeId),
        before: columnsBefore(pipeline, flow),
      }),
    [pipeline, node, flow],
  );
}

/** The form as steps see it: the columns that may be named are those that come into each. */
function useStepForm(form: FormState, path: FieldPath, stages: readonly Stage[]): FormState {
  return useMemo(
    () => ({
      ...form,
      columns(field) {
        const isOfSteps = path.every((key, at) => field[at] === key);
        const at = Number(field[path.length]);
        const stage = isOfSteps ? stages.find(({ step }) => step?.at === at) : undefined;
        return stage ? namesAt(stage, field.slice(path.length + 1)) : form.columns(field);
      },
    }),
    [form, path, stages],
  );
}

interface AddStepProps {
  readonly name: string;
  readonly isFirst: boolean;
  readonly startsFocused: boolean;
  onAdd(kind: StepKindId): void;
}

function AddStep({ name, isFirst, startsFocused, onAdd }: AddStepProps) {
  const [text, setText] = useState('');
  const found = stepsFor(text);
  const choose = (kind: string): void => {
    const step = found.find((one) => one.kind === kind);
    if (!step) return;
    setText('');
    onAdd(step.kind);
  };
  return (
    <div className={controls.box}>
      <Combobox
        label={`Add a step to ${name}`}
        placeholder={isFirst ? 'Add the first step…' : 'Add a step…'}
        text={text}
        startsFocused={startsFocused}
        suggestions={found.map(({ kind, title, summary }) => ({
          value: kind,
          title,
          detail: summary,
        }))}
        emptyText={`No step matches “${text}”.`}
        onType={setText}
        onChoose={choose}
        onEnter={() => found[0] && text.trim() !== '' && choose(found[0].kind)}
      />
    </div>
  );
}

interface WholeQueryProps {
  readonly name: string;
  readonly flow: Flow;
  readonly node: PipelineNode;
  readonly stages: readonly Stage[];
}

/** All steps as the one query that is exported, and the way to go on with that instead. */
function WholeQuery({ name, flow, node, stages }: WholeQueryProps) {
  const form = useForm();
  const { notices, workspace } = useServices();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const detach = (): void => {
    form.write(['flows', name], lowerFlow(form.pipeline, node, flow));
    notices.getState().show(`The steps of ${name} are its query, to be edited as SQL.`, {
      action: undoAction({ workspace, notices }),
    });
  };
  return (
    <div className={styles.whole}>
      <div className={styles.wholeActs}>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          className={styles.disclosure}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? 'Hide the whole query' : 'Show the whole query'}
        </button>
        <Button look="quiet" size="small" icon={Code} onClick={detach}>
          Edit as SQL
        </Button>
      </div>
      {isOpen && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by keys
        <pre id={id} tabIndex={0} className={styles.sql}>
          {queryOf(stages)}
        </pre>
      )}
    </div>
  );
}

function toggled(opened: ReadonlySet<number>, at: number): ReadonlySet<number> {
  return new Set(opened.has(at) ? [...opened].filter((one) => one !== at) : [...opened, at]);
}

function switched({ off, ...step }: Step): Step {
  // Without the flag it is still the step it was.
  return (off ? step : { ...step, off: true }) as Step;
}

/** Where a step stands after another has moved. */
function placeAfter(at: number, from: number, to: number): number {
  if (at === from) return to;
  if (from < at && at <= to) return at - 1;
  return to <= at && at < from ? at + 1 : at;
}
