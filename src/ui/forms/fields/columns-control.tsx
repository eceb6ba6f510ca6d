/** Declared columns: a name and a Spark type each. */

import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { StructField, StructType } from '#core/model/data-type.ts';
import { printDdl, readDdl } from '#core/text/spark-ddl.ts';
import { Button } from '../../shared/button.tsx';
import { IconButton } from '../../shared/icon-button.tsx';
import { useForm } from '../form-context.tsx';
import { Group } from '../shared/group.tsx';
import { useDraft } from '../shared/use-draft.ts';
import controls from './control.module.css';
import styles from './field.module.css';
import type { FieldIds } from './field-frame.tsx';
import type { FieldProps } from './field-props.ts';

const freshColumn: StructField = { name: '', type: 'string', nullable: true, metadata: {} };

export function ColumnsControl({ path, ids }: FieldProps & { readonly ids: FieldIds }) {
  const form = useForm();
  const { value, isMixed } = form.read(path);
  // The schema of the field says that it is a struct.
  const fields = isMixed ? [] : ((value as StructType | undefined)?.fields ?? []);
  const write = (next: readonly StructField[]): void =>
    form.write(path, next.length === 0 ? undefined : { type: 'struct', fields: next });
  return (
    <Group aria-labelledby={ids.label} aria-describedby={ids.description}>
      <div className={controls.rows}>
        {fields.map((field, at) => (
          <ColumnRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a name may stand twice while it is typed
            key={at}
            field={field}
            onChange={(next) => write(next ? fields.with(at, next) : fields.toSpliced(at, 1))}
          />
        ))}
      </div>
      <Button
        look="quiet"
        size="small"
        icon={Plus}
        className={styles.add}
        onClick={() => write([...fields, freshColumn])}
      >
        Add a column
      </Button>
    </Group>
  );
}

interface ColumnRowProps {
  readonly field: StructField;
  /** Absent: the column is taken away. */
  onChange(field: StructField | undefined): void;
}

function ColumnRow({ field, onChange }: ColumnRowProps) {
  const [refused, setRefused] = useState<string>();
  const name = useDraft(field.name, (text) => onChange({ ...field, name: text.trim() }));
  const type = useDraft(typeText(field), (text) => {
    const read = readDdl(`c ${text}`);
    const [only, ...others] = read.ok ? read.schema.fields : [];
    if (only && others.length === 0)
      onChange({ ...field, type: only.type, nullable: only.nullable });
    else setRefused(text);
  });
  return (
    <>
      <div className={controls.row}>
        <input
          type="text"
          aria-label={`Name of column ${field.name}`}
          spellCheck={false}
          autoComplete="off"
          placeholder="name"
          className={controls.control}
          value={name.text}
          onChange={({ target }) => name.type(target.value)}
          onBlur={name.flush}
        />
        <input
          type="text"
          aria-label={`Type of column ${field.name}`}
          aria-invalid={refused !== undefined}
          spellCheck={false}
          autoComplete="off"
          className={controls.control}
          value={type.text}
          onChange={({ target }) => {
            setRefused(undefined);
            type.type(target.value);
          }}
          onBlur={type.flush}
        />
        <IconButton
          size="small"
          icon={X}
          label={`Remove column ${field.name}`}
          onClick={() => onChange(undefined)}
        />
      </div>
      {refused !== undefined && (
        <p className={styles.problem} data-severity="error" role="alert">
          {refused} is no type of Spark. The column is still {typeText(field)}.
        </p>
      )}
    </>
  );
}

/** As DDL writes it behind the name. */
function typeText(field: StructField): string {
  return printDdl({ type: 'struct', fields: [{ ...field, name: 'c', metadata: {} }] }).slice(2);
}
