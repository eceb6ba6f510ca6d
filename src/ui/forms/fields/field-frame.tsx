/** What stands around every field: its title, its help, and what is wrong with its value. */
import { X } from 'lucide-react';
import { type FocusEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { Problem } from '#core/compiler.ts';
import type { FieldPath } from '#core/model/field-ref.ts';
import { IconButton } from '../../shared/icon-button.tsx';
import { useForm } from '../form-context.tsx';
import type { Schema } from '../schema/form-schema.ts';
import styles from './field.module.css';
import { FieldProblems } from './field-problems.tsx';
import { HelpCard } from './help-card.tsx';

export interface FieldIds {
  /** Of the control that a click on the title goes to, where there is one. */
  readonly control: string;
  /** Names the control, for `aria-labelledby`. */
  readonly label: string;
  /** Help and problems, for `aria-describedby`. */
  readonly description: string;
  readonly isInvalid: boolean;
}

interface FieldFrameProps {
  readonly path: FieldPath;
  readonly schema: Schema;
  readonly isRequired?: boolean | undefined;
  /** Told when the field was taken away, which one that is required never is. */
  onRemoved?: (() => void) | undefined;
  /** Said at the field itself, such as why a name is refused. */
  readonly refusal?: string | undefined;
  /** Above the problems of the model, such as where SQL ends. */
  readonly warning?: string | undefined;
  children(ids: FieldIds): ReactNode;
}

const helpAfterMs = 600;

/**
 * Help comes after a moment in the field; what can be without a value has a button that takes it
 * away.
 */
export function FieldFrame(props: FieldFrameProps) {
  const { path, schema, isRequired, onRemoved, refusal, warning, children } = props;
  const form = useForm();
  const id = useId();
  const element = useRef<HTMLDivElement>(null);
  const [hasFocus, setFocus] = useState(false);
  const helps = useDelayed(hasFocus);
  const problems = form.problems(path);
  const { isMixed } = form.read(path);
  const title = schema.title ?? path.at(-1) ?? '';
  const isLit = form.lit !== undefined && startsWith(form.lit, path);

  useEffect(() => {
    if (isLit) element.current?.scrollIntoView({ block: 'nearest' });
  }, [isLit]);

  const clear = (): void => {
    form.write(path, undefined);
    onRemoved?.();
  };
  const onFocus = (event: FocusEvent): void => {
    // A field inside this one tells for itself.
    event.stopPropagation();
    // Where the focus was put for someone who draws, help would lie over the canvas.
    setFocus(!event.target.hasAttribute('data-calm'));
    form.onFocus(path);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears of the focus of what is in it
    <div
      ref={element}
      className={styles.field}
      data-lit={isLit}
      data-field={path.join('.')}
      onFocus={onFocus}
      onBlur={() => setFocus(false)}
      onKeyDown={({ key }) => key === 'Escape' && setFocus(false)}
    >
      <div className={styles.head}>
        <label id={`${id}-label`} htmlFor={`${id}-control`} className={styles.title}>
          {title}
          {isRequired && (
            <span aria-hidden className={styles.required}>
              {' '}
              required
            </span>
          )}
          {isMixed && <span className={styles.mixed}> mixed</span>}
        </label>
        {!isRequired && !form.keepsAll && (
          <IconButton
            size="small"
            icon={X}
            label={`Remove ${title}`}
            className={styles.clear}
            onClick={clear}
          />
        )}
      </div>
      {children({
        control: `${id}-control`,
        label: `${id}-label`,
        description: `${id}-help ${id}-problems`,
        isInvalid: refusal !== undefined || problems.some(isError),
      })}
      <p id={`${id}-help`} data-help className={styles.help}>
        {schema.description}
      </p>
      <FieldProblems
        id={`${id}-problems`}
        problems={problems}
        refusal={refusal}
        warning={warning}
      />
      {helps && <HelpCard anchor={element} schema={schema} path={path} title={title} />}
    </div>
  );
}

const isError = ({ severity }: Problem): boolean => severity === 'error';

function startsWith(path: FieldPath, start: FieldPath): boolean {
  return start.every((key, index) => path[index] === key);
}

/** True some time after it became true: help is for those who stay at a field. */
function useDelayed(isWanted: boolean): boolean {
  const [isDue, setDue] = useState(false);
  useEffect(() => {
    if (!isWanted) return;
    const timer = setTimeout(() => setDue(true), helpAfterMs);
    return () => {
      clearTimeout(timer);
      setDue(false);
    };
  }, [isWanted]);
  return isDue;
}
