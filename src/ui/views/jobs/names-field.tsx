/** A list of names as chips, with a picker of those there are. */
import { X } from 'lucide-react';
import { useState } from 'react';
import controls from '../../forms/fields/control.module.css';
import { Combobox, fitting, type Suggestion } from '../../forms/shared/combobox.tsx';
import { Group } from '../../forms/shared/group.tsx';
import { IconButton } from '../../shared/icon-button.tsx';

interface NamesFieldProps {
  readonly label: string;
  readonly names: readonly string[];
  /** What may be picked. */
  readonly known?: readonly Suggestion[];
  /** Whether only what is known can be added. */
  readonly isClosed?: boolean;
  readonly describedBy: string;
  readonly placeholder: string;
  readonly emptyText?: string;
  onChange(names: readonly string[]): void;
}

export function NamesField(props: NamesFieldProps) {
  const { label, names, known = [], isClosed = false, placeholder, emptyText } = props;
  const [text, setText] = useState('');
  const rest = fitting(
    known.filter(({ value }) => !names.includes(value)),
    text,
  );
  const add = (typed: string): void => {
    const wanted = typed
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '' && !names.includes(name))
      .filter((name) => !isClosed || known.some(({ value }) => value === name));
    setText('');
    if (wanted.length > 0) props.onChange([...names, ...new Set(wanted)]);
  };
  return (
    <Group className={controls.box} aria-label={label}>
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
        label={`Add to ${label.toLowerCase()}`}
        describedBy={props.describedBy}
        text={text}
        isCode
        placeholder={names.length > 0 ? 'Add…' : placeholder}
        suggestions={rest}
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
