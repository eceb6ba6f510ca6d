/** One step of a recipe: what it does in a line, and its form, SQL and columns once it is opened. */
import {
  ArrowDown,
  ArrowUp,
  ChevronRight,
  Copy,
  Ellipsis,
  GripVertical,
  Power,
  Trash2,
} from 'lucide-react';
import { type PointerEvent, useId, useState } from 'react';
import type { FieldPath } from '#core/model/field-ref.ts';
import type { Stage } from '#core/steps/stages.ts';
import type { Step } from '#core/steps/step.ts';
import { counted } from '#core/text/wording.ts';
import { Badge } from '../../shared/badge.tsx';
import { Menu } from '../../shared/menu.tsx';
import { severities } from '../../shared/severity-counts.ts';
import { SeverityIcon } from '../../shared/severity-icon.tsx';
import { FieldProblems } from '../fields/field-problems.tsx';
import { FieldSet } from '../fields/field-set.tsx';
import { useForm } from '../form-context.tsx';
import { elementKeys, onElementKey } from '../shared/element-keys.ts';
import { gistOf } from './step-gist.ts';
import { stepSchemaOf } from './step-schemas.ts';
import styles from './steps.module.css';

export interface StepActs {
  move(at: number, to: number): void;
  copy(at: number): void;
  toggle(at: number): void;
  remove(at: number): void;
}

interface StepCardProps {
  readonly step: Step;
  readonly at: number;
  readonly count: number;
  readonly path: FieldPath;
  /** Absent: the step is switched off. */
  readonly stage: Stage | undefined;
  readonly isOpen: boolean;
  readonly isDragged: boolean;
  readonly act: StepActs;
  onToggle(): void;
  onGrip(event: PointerEvent): void;
}

/** Opened by its line, carried by its grip. */
export function StepCard(props: StepCardProps) {
  const { step, at, count, path, isOpen, act, onToggle, onGrip } = props;
  const form = useForm();
  const id = useId();
  const schema = stepSchemaOf(step.kind);
  const title = step.name?.trim() || (schema.title ?? step.kind);
  const problems = form.problems(path);
  const worst = severities.find((one) => problems.some(({ severity }) => severity === one));
  const gist = gistOf(step);

  return (
    <li
      className={styles.step}
      data-step={path.join('.')}
      data-off={step.off === true}
      data-dragged={props.isDragged}
      onKeyDown={(event) => onElementKey(event, { at, count, ...act })}
    >
      <div className={styles.stepHead}>
        <span
          aria-hidden
          title="Drag to another place (or Alt+↑ and Alt+↓)"
          className={styles.grip}
          onPointerDown={onGrip}
        >
          <GripVertical size={14} />
        </span>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          aria-keyshortcuts={elementKeys}
          aria-label={`Step ${at + 1} of ${count}: ${title}${gist ? `, ${gist}` : ''}${step.off ? ', switched off' : ''}${problems.length > 0 ? `, ${counted(problems.length, 'problem')}` : ''}`}
          className={styles.stepTitle}
          onClick={onToggle}
        >
          <ChevronRight size={14} aria-hidden className={styles.chevron} />
          <span className={styles.number}>{at + 1}</span>
          <span className={styles.words}>
            <span className={styles.name}>{title}</span>
            {gist && <span className={styles.gist}>{gist}</span>}
          </span>
          {step.off && <Badge>off</Badge>}
          {worst && <SeverityIcon severity={worst} size={14} />}
        </button>
        <Menu
          size="small"
          icon={Ellipsis}
          label={`Actions of step ${at + 1}, ${title}`}
          entries={[
            ...(at > 0
              ? [
                  {
                    title: 'Move up',
                    icon: ArrowUp,
                    keys: 'Alt+↑',
                    onSelect: () => act.move(at, at - 1),
                  },
                ]
              : []),
            ...(at < count - 1
              ? [
                  {
                    title: 'Move down',
                    icon: ArrowDown,
                    keys: 'Alt+↓',
                    onSelect: () => act.move(at, at + 1),
                  },
                ]
              : []),
            { title: 'Duplicate', icon: Copy, onSelect: () => act.copy(at) },
            {
              title: step.off ? 'Switch on' : 'Switch off',
              icon: Power,
              onSelect: () => act.toggle(at),
            },
            {
              title: 'Delete',
              icon: Trash2,
              keys: 'Ctrl+Delete',
              isFirst: true,
              onSelect: () => act.remove(at),
            },
          ]}
        />
      </div>
      {isOpen && (
        <div id={id} className={styles.stepBody}>
          <p className={styles.summary}>{schema.description}</p>
          <FieldProblems
            id={`${id}-problems`}
            problems={problems.filter(({ field }) => field?.length === path.length)}
          />
          <FieldSet path={path} schema={schema} keys={fieldsOf(schema.properties)} />
          <Outcome {...props} />
        </div>
      )}
    </li>
  );
}

/** What comes out of the step, and on demand the SQL that says it. */
function Outcome({ step, stage, at }: StepCardProps) {
  const [showsSql, setShowsSql] = useState(false);
  const id = useId();
  if (step.off || !stage) {
    return <p className={styles.columns}>Switched off: rows go past it as they are.</p>;
  }
  const columns = stage.step?.columns;
  return (
    <div className={styles.outcome}>
      <p className={styles.columns}>
        {columns ? (
          <>
            <span className={styles.columnsTitle}>
              {counted(columns.length, 'column')} after it:
            </span>{' '}
            {columns.join(', ')}
          </>
        ) : (
          'Which columns come out depends on columns that are not declared here.'
        )}
      </p>
      <button
        type="button"
        aria-expanded={showsSql}
        aria-controls={showsSql ? id : undefined}
        aria-label={`${showsSql ? 'Hide SQL' : 'Show SQL'} of step ${at + 1}`}
        className={styles.disclosure}
        onClick={() => setShowsSql(!showsSql)}
      >
        {showsSql ? 'Hide SQL' : 'Show SQL'}
      </button>
      {showsSql && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by keys
        <pre id={id} tabIndex={0} className={styles.sql}>
          {stage.sql}
        </pre>
      )}
    </div>
  );
}

/** The settings of the kind first; what all steps have comes last. */
function fieldsOf(properties: Readonly<Record<string, unknown>> = {}): readonly string[] {
  const shared = ['kind', 'name', 'off'];
  return [...Object.keys(properties).filter((key) => !shared.includes(key)), 'name'];
}
