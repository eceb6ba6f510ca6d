/** A list of names as chips, with a picker of the columns there are; any other name may be typed. */

import { X } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '../../shared/icon-button.tsx';
import { useForm } from '../form-context.tsx';
import { areColumns } from '../schema/form-sections.ts';
import { Combobox, fitting } from '../shared/combobox.tsx';
import { Group } from '../shared/group.tsx';
import controls from './control.module.css';
import type { FieldIds } from './field-frame.tsx';
import type { FieldProps } from './field-props.ts';

export function NamesControl({
  path,
  schema,
  isRequired,
  ids,
}: FieldProps & { readonly ids: FieldIds }) {
  const form = useForm();
  const [text, setText] = useState('');
  const { value, isMixed } = form.read(path);
  // The schema of the field says that its list holds texts.
  const names = Array.isArray(value) && !isMixed ? (value as readonly string[]) : [];
  const title = schema.title ?? path.at(-1) ?? '';
  const known = areColumns(path) ? form.columns(path) : [];
  const rest = known.filter((name) => !names.includes(name)).map((name) => ({ value: name }));

  const write = (next: readonly string[]): void =>
    form.write(path, next.length === 0 && !isRequired ? undefined : next);
  const add = (typed: string): void => {
    const added = namesIn(typed).filter((name) => !names.includes(name));
    setText('');
    if (added.length > 0) write([...names, ...added]);
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
            onClick={() => write(names.filter((one) => one !== name))}
          />
        </span>
      ))}
      <Combobox
        label={`Add to ${title}`}
        describedBy={ids.description}
        text={text}
        isCode
        placeholder={names.length > 0 ? 'Add…' : isMixed ? 'mixed' : hintOf(schema.examples)}
        suggestions={fitting(rest, text)}
        onType={(typed) => (typed.includes(',') ? add(typed) : setText(typed))}
        onChoose={add}
        onEnter={add}
        onBackspace={() => names.length > 0 && write(names.slice(0, -1))}
        onBlur={() => add(text)}
      />
    </Group>
  );
}

function hintOf(examples: readonly unknown[] | undefined): string {
  const [first] = examples ?? [];
  return Array.isArray(first) ? first.join(', ') : 'Add…';
}

/** Several may be typed or pasted at once. */
function namesIn(typed: string): readonly string[] {
  return typed
    .split(/[,\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
