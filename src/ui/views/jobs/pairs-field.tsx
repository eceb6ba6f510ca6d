/** Texts by name, such as parameters: a row for each, and one to add another. */
import { X } from 'lucide-react';
import { useState } from 'react';
import type { FieldPath } from '#core/model/field-ref.ts';
import controls from '../../forms/fields/control.module.css';
import { useDraft } from '../../forms/shared/use-draft.ts';
import { Group } from '../../shared/group.tsx';
import { IconButton } from '../../shared/icon-button.tsx';
import { JobField } from './job-field.tsx';
import { useJob } from './job-form.ts';

type Pairs = Readonly<Record<string, string>>;

interface PairsFieldProps {
  readonly path: FieldPath;
  readonly pairs: Pairs;
}

export function PairsField({ path, pairs }: PairsFieldProps) {
  const { write } = useJob();
  const [text, setText] = useState('');
  const [added, setAdded] = useState<string>();
  const change = (key: string, value: string | undefined): void => {
    const { [key]: _, ...others } = pairs;
    if (value !== undefined) write(path, { ...pairs, [key]: value });
    else write(path, Object.keys(others).length > 0 ? others : undefined);
  };
  const add = (): void => {
    const key = text.trim();
    setText('');
    if (key === '' || Object.hasOwn(pairs, key)) return;
    change(key, '');
    setAdded(key);
  };
  return (
    <JobField path={path}>
      {(ids) => (
        <Group className={controls.rows} aria-labelledby={ids.label}>
          {Object.entries(pairs).map(([key, value]) => (
            <PairRow
              key={key}
              name={key}
              value={value}
              startsFocused={key === added}
              onChange={(next) => change(key, next)}
            />
          ))}
          <input
            id={ids.control}
            type="text"
            autoComplete="off"
            spellCheck={false}
            aria-describedby={ids.description}
            placeholder="Add a name…"
            className={controls.control}
            value={text}
            onChange={({ target }) => setText(target.value)}
            onKeyDown={({ key }) => key === 'Enter' && add()}
            onBlur={add}
          />
        </Group>
      )}
    </JobField>
  );
}

interface PairRowProps {
  readonly name: string;
  readonly value: string;
  readonly startsFocused: boolean;
  onChange(value: string | undefined): void;
}

function PairRow({ name, value, startsFocused, onChange }: PairRowProps) {
  const draft = useDraft(value, onChange);
  return (
    <div className={controls.row}>
      <code className={controls.entryKey} title={name}>
        {name}
      </code>
      <input
        type="text"
        aria-label={`Value of ${name}`}
        autoComplete="off"
        spellCheck={false}
        // biome-ignore lint/a11y/noAutofocus: the user has just added the row to fill it in
        autoFocus={startsFocused}
        className={controls.control}
        value={draft.text}
        onChange={({ target }) => draft.type(target.value)}
        onBlur={draft.flush}
      />
      <IconButton
        size="small"
        icon={X}
        label={`Remove ${name}`}
        onClick={() => onChange(undefined)}
      />
    </div>
  );
}
