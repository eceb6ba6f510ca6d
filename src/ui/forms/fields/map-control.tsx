/** Texts by name, such as reader options: the known names are offered, any other may be typed. */

import { X } from 'lucide-react';
import { useId, useState } from 'react';
import { Group } from '../../shared/group.tsx';
import { IconButton } from '../../shared/icon-button.tsx';
import { useForm } from '../form-context.tsx';
import { Combobox, fitting } from '../shared/combobox.tsx';
import { useDraft } from '../shared/use-draft.ts';
import controls from './control.module.css';
import type { FieldIds } from './field-frame.tsx';
import type { FieldProps } from './field-props.ts';
import { type KnownKey, knownKeysOf } from './known-keys.ts';

type TextMap = Readonly<Record<string, string>>;

export function MapControl({
  path,
  schema,
  isRequired,
  ids,
}: FieldProps & { readonly ids: FieldIds }) {
  const form = useForm();
  const [added, setAdded] = useState<string>();
  const [text, setText] = useState('');
  const known = knownKeysOf(form, path);
  const keys = [...new Set(form.nodes.flatMap((_, at) => Object.keys(mapOf(form, path, at))))];
  const title = schema.title ?? path.at(-1) ?? '';
  const rest = known.filter(({ value }) => !keys.includes(value));

  const change = (key: string, value: string | undefined): void =>
    form.update(path, (old) => {
      const texts = (old ?? {}) as TextMap;
      const { [key]: _, ...others } = texts;
      if (value === undefined) return isEmpty(others) && !isRequired ? undefined : others;
      return { ...texts, [key]: value };
    });
  const add = (key: string): void => {
    const plain = key.trim();
    setText('');
    if (plain === '' || keys.includes(plain)) return;
    change(plain, '');
    setAdded(plain);
  };

  return (
    <Group aria-labelledby={ids.label} className={controls.rows}>
      {keys.map((key) => (
        <EntryRow
          key={key}
          path={[...path, key]}
          known={known.find(({ value }) => value === key)}
          startsFocused={key === added}
          onChange={(value) => change(key, value)}
        />
      ))}
      <div className={controls.box}>
        <Combobox
          label={`Add to ${title}`}
          describedBy={ids.description}
          text={text}
          isCode
          placeholder={keys.length === 0 ? 'Add a name…' : 'Add…'}
          suggestions={fitting(rest, text)}
          onType={setText}
          onChoose={add}
          onEnter={add}
          onBlur={() => add(text)}
        />
      </div>
    </Group>
  );
}

function mapOf(form: ReturnType<typeof useForm>, path: FieldProps['path'], at: number): TextMap {
  const value = form.readOf(at, path);
  // The schema of the field says that it is an object of texts.
  return typeof value === 'object' && value !== null ? (value as TextMap) : {};
}

function isEmpty(map: object): boolean {
  return Object.keys(map).length === 0;
}

interface EntryRowProps {
  readonly path: FieldProps['path'];
  readonly known: KnownKey | undefined;
  readonly startsFocused: boolean;
  onChange(value: string | undefined): void;
}

function EntryRow({ path, known, startsFocused, onChange }: EntryRowProps) {
  const form = useForm();
  const id = useId();
  const key = path.at(-1) ?? '';
  const { value, isMixed } = form.read(path);
  const draft = useDraft(isMixed || value === undefined ? '' : String(value), onChange);
  return (
    <div className={controls.row} title={known?.detail}>
      <code className={controls.entryKey}>{key}</code>
      <input
        type="text"
        aria-label={`Value of ${key}`}
        list={known?.values && id}
        autoComplete="off"
        spellCheck={false}
        placeholder={isMixed ? 'mixed' : known?.placeholder}
        // biome-ignore lint/a11y/noAutofocus: the user has just added the row to fill it in
        autoFocus={startsFocused}
        className={controls.control}
        value={draft.text}
        onFocus={() => form.onFocus(path)}
        onChange={({ target }) => draft.type(target.value)}
        onBlur={draft.flush}
      />
      {known?.values && (
        <datalist id={id}>
          {known.values.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
      <IconButton
        size="small"
        icon={X}
        label={`Remove ${key}`}
        onClick={() => onChange(undefined)}
      />
    </div>
  );
}
