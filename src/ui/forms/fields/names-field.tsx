/** A list of names as chips, with a picker of those there are. */
import { X } from 'lucide-react';
import { useState } from 'react';
import { Group } from '../../shared/group.tsx';
import { IconButton } from '../../shared/icon-button.tsx';
import { Combobox, fitting, type Suggestion } from '../shared/combobox.tsx';
import controls from './control.module.css';
import type { FieldIds } from './field-frame.tsx';

interface NamesFieldProps {
  /** Of the field, as its picker says it. */
  readonly title: string;
  readonly ids: FieldIds;
  readonly names: readonly string[];
  /** What may be picked. */
  readonly known?: readonly Suggestion[];
  /** Whether only what is known can be added. */
  readonly isClosed?: boolean;
  /** Shown while there are no names. */
  readonly placeholder: string;
  readonly emptyText?: string;
  onChange(names: readonly string[]): void;
}

export function NamesField(props: NamesFieldProps) {
  const { title, ids, names, known = [], isClosed = false, placeholder, emptyText } = props;
  const [text, setText] = useState('');
  const rest = known.filter(({ value }) => !names.includes(value));
  const add = (typed: string): void => {
    const wanted = namesIn(typed)
      .filter((name) => !names.includes(name))
      .filter((name) => !isClosed || known.some(({ value }) => value === name));
    setText('');
    if (wanted.length > 0) props.onChange([...names, ...new Set(wanted)]);
  };
  return (
    <Group aria-labelledby={ids.label} className={controls.box}>
      {names.map((name) => (
        <span key={name} className={controls.chip}>
          <span title={name}>{name}</span>
          <IconButton
            size="small"
            icon={X}
            label={`Remove ${name}`}
            onClick={() => props.onChange(names.filter((one) => one !== name))}
          />
        </span>
      ))}
      <Combobox
        label={`Add to ${title}`}
        describedBy={ids.description}
        text={text}
        isCode
        placeholder={names.length > 0 ? 'Add…' : placeholder}
        suggestions={fitting(rest, text)}
        {...(emptyText !== undefined && { emptyText })}
        onType={(typed) => (typed.includes(',') ? add(typed) : setText(typed))}
        onChoose={add}
        onEnter={add}
        onBackspace={() => names.length > 0 && props.onChange(names.slice(0, -1))}
        onBlur={() => add(text)}
      />
    </Group>
  );
}

/** Several may be typed or pasted at once. */
function namesIn(typed: string): readonly string[] {
  return typed
    .split(/[,\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
