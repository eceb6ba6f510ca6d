/** A list of SQL texts, such as conditions that all have to hold. */

import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { SqlKind } from '#core/sql/sql-checker.ts';
import { Button } from '../../shared/button.tsx';
import { Group } from '../../shared/group.tsx';
import { IconButton } from '../../shared/icon-button.tsx';
import controls from '../fields/control.module.css';
import fieldStyles from '../fields/field.module.css';
import { FieldFrame } from '../fields/field-frame.tsx';
import type { FieldProps } from '../fields/field-props.ts';
import { useForm } from '../form-context.tsx';
import styles from './sql.module.css';
import { SqlInput } from './sql-input.tsx';

export function SqlListField(props: FieldProps & { readonly kind: SqlKind }) {
  const { path, schema, isRequired, onRemoved, kind } = props;
  const form = useForm();
  const { value, isMixed } = form.read(path);
  // The schema of the field says that its list holds texts.
  const texts = Array.isArray(value) && !isMixed ? (value as readonly string[]) : [];
  // One more than there is, while it is still empty.
  const [isAdding, setAdding] = useState(texts.length === 0);
  const shown = isAdding || texts.length === 0 ? [...texts, ''] : texts;
  const title = schema.title ?? path.at(-1) ?? '';

  const write = (next: readonly string[]): void =>
    form.write(path, next.length === 0 && !isRequired ? undefined : next);
  const change = (at: number, text: string): void => {
    if (at < texts.length) write(text === '' ? texts.toSpliced(at, 1) : texts.with(at, text));
    else if (text.trim() !== '') {
      setAdding(false);
      write([...texts, text]);
    }
  };
  const remove = (at: number): void => {
    if (at >= texts.length) setAdding(false);
    else write(texts.toSpliced(at, 1));
  };

  return (
    <FieldFrame path={path} schema={schema} isRequired={isRequired} onRemoved={onRemoved}>
      {(ids) => (
        <Group aria-labelledby={ids.label} className={controls.rows}>
          {shown.map((text, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two texts may be equal while one is typed
            <div key={at} className={styles.item}>
              <SqlInput
                label={`${title} ${at + 1}`}
                describedBy={ids.description}
                kind={kind}
                path={[...path, `${at}`]}
                value={text}
                placeholder={placeholderAt(schema.examples, at)}
                onChange={(next) => change(at, next)}
              />
              <IconButton
                size="small"
                icon={X}
                label={`Remove ${title} ${at + 1}`}
                onClick={() => remove(at)}
              />
            </div>
          ))}
          <div className={fieldStyles.adds}>
            <Button
              look="quiet"
              size="small"
              icon={Plus}
              className={fieldStyles.add}
              onClick={() => setAdding(true)}
            >
              {kind === 'condition' ? 'Add a condition' : 'Add an expression'}
            </Button>
          </div>
        </Group>
      )}
    </FieldFrame>
  );
}

function placeholderAt(examples: readonly unknown[] | undefined, at: number): string | undefined {
  const [first] = examples ?? [];
  const example: unknown = Array.isArray(first) ? first[at] : undefined;
  return typeof example === 'string' ? example : undefined;
}
