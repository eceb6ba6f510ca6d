/** A list of objects: a card for each, to be added, moved, copied and taken away, by keys as well. */

import { ArrowDown, ArrowUp, Copy, Plus, Trash2 } from 'lucide-react';
import { type ReactNode, useId, useRef } from 'react';
import type { FieldPath } from '#core/model/field-ref.ts';
import { Button } from '../../shared/button.tsx';
import { Group } from '../../shared/group.tsx';
import { IconButton } from '../../shared/icon-button.tsx';
import { focusWhenThere } from '../../shared/regions.ts';
import { useForm } from '../form-context.tsx';
import { type Schema, startValueOf } from '../schema/form-schema.ts';
import { nounOf } from '../schema/form-sections.ts';
import { elementKeys, onElementKey } from '../shared/element-keys.ts';
import styles from './field.module.css';
import { FieldProblems } from './field-problems.tsx';
import type { FieldProps } from './field-props.ts';
import { FieldSet } from './field-set.tsx';
import { duplicated, moved } from './list-edits.ts';
import listStyles from './list-field.module.css';

interface ListFieldProps extends FieldProps {
  /** What one element is called, such as "expectation". */
  readonly noun?: string;
  /** What a new element holds; absent: as little as its schema allows. */
  newElement?(list: readonly object[]): object;
  /** How an element is shown; absent: its fields one below the other. */
  element?(path: FieldPath, items: Schema): ReactNode;
}

export function ListField(props: ListFieldProps) {
  const { path, schema, isRequired, noun = nounOf(path), newElement } = props;
  const form = useForm();
  const id = useId();
  const frame = useRef<HTMLFieldSetElement>(null);
  const list = elementsOf(form.read(path).value);
  const items = schema.items ?? {};
  const own = form.problems(path).filter(({ field }) => field?.length === path.length);

  const change = (
    edit: (list: readonly object[]) => readonly object[],
    focused: (count: number) => number,
  ): void => {
    let count = 0;
    form.update(path, (old) => {
      const next = edit(elementsOf(old));
      count = next.length;
      return count === 0 && !isRequired ? undefined : next;
    });
    const name = CSS.escape([...path, `${focused(count)}`].join('.'));
    focusWhenThere(
      () => frame.current?.querySelector<HTMLElement>(`[data-element="${name}"] input`) ?? null,
    );
  };
  const act: ElementActs = {
    move: (at, to) =>
      change(
        (old) => moved(old, at, to),
        () => to,
      ),
    copy: (at) =>
      change(
        (old) => duplicated(old, at),
        () => at + 1,
      ),
    remove: (at) =>
      change(
        (old) => old.toSpliced(at, 1),
        (count) => Math.min(at, count - 1),
      ),
  };
  const add = (): void =>
    change(
      (old) => [...old, newElement?.(old) ?? (startValueOf(items) as object)],
      (count) => count - 1,
    );

  return (
    <Group
      ref={frame}
      aria-label={schema.title}
      className={styles.field}
      data-field={path.join('.')}
    >
      <FieldProblems id={`${id}-problems`} problems={own} />
      {list.map((element, at) => (
        <ListElement
          // biome-ignore lint/suspicious/noArrayIndexKey: two elements may be equal
          key={at}
          {...{ at, noun, act }}
          path={[...path, `${at}`]}
          name={nameOf(element) ?? `${noun} ${at + 1}`}
          count={list.length}
        >
          {props.element?.([...path, `${at}`], items) ?? (
            <FieldSet
              path={[...path, `${at}`]}
              schema={items}
              keys={Object.keys(items.properties ?? {})}
            />
          )}
        </ListElement>
      ))}
      <div className={styles.adds}>
        <Button look="quiet" size="small" icon={Plus} className={styles.add} onClick={add}>
          Add {/^[aeiou]/.test(noun) ? 'an' : 'a'} {noun}
        </Button>
      </div>
    </Group>
  );
}

/** The schema of the field says that its list holds objects. */
function elementsOf(value: unknown): readonly object[] {
  return Array.isArray(value) ? (value as readonly object[]) : [];
}

interface ElementActs {
  move(at: number, to: number): void;
  copy(at: number): void;
  remove(at: number): void;
}

interface ListElementProps {
  readonly at: number;
  readonly count: number;
  readonly noun: string;
  readonly name: string;
  readonly path: FieldPath;
  readonly act: ElementActs;
  readonly children: ReactNode;
}

function ListElement({ at, count, noun, name, path, act, children }: ListElementProps) {
  return (
    <Group
      aria-label={name}
      aria-keyshortcuts={elementKeys}
      className={listStyles.element}
      data-element={path.join('.')}
      onKeyDown={(event) => onElementKey(event, { at, count, ...act })}
    >
      <div className={listStyles.elementFields}>{children}</div>
      <div role="toolbar" aria-label={`Actions of ${name}`} className={listStyles.elementActs}>
        <IconButton
          size="small"
          icon={ArrowUp}
          label={`Move ${name} up`}
          title="Move up (Alt+↑)"
          disabled={at === 0}
          onClick={() => act.move(at, at - 1)}
        />
        <IconButton
          size="small"
          icon={ArrowDown}
          label={`Move ${name} down`}
          title="Move down (Alt+↓)"
          disabled={at === count - 1}
          onClick={() => act.move(at, at + 1)}
        />
        <IconButton
          size="small"
          icon={Copy}
          label={`Duplicate ${name}`}
          title="Duplicate"
          onClick={() => act.copy(at)}
        />
        <IconButton
          size="small"
          icon={Trash2}
          label={`Delete ${noun} ${name}`}
          title="Delete (Ctrl+Delete)"
          onClick={() => act.remove(at)}
        />
      </div>
    </Group>
  );
}

function nameOf(element: object): string | undefined {
  const name = 'name' in element ? element.name : undefined;
  return typeof name === 'string' && name !== '' ? name : undefined;
}
