/** One declared column: its name, its type as DDL writes it, and the way to take it away. */

import { X } from 'lucide-react';
import { useState } from 'react';
import type { StructField } from '#core/model/data-type.ts';
import { printDdl, readDdl } from '#core/text/spark-ddl.ts';
import { IconButton } from '../../shared/icon-button.tsx';
import { useDraft } from '../shared/use-draft.ts';
import controls from './control.module.css';
import styles from './field.module.css';

interface ColumnRowProps {
  readonly field: StructField;
  /** Absent: the column is taken away. */
  onChange(field: StructField | undefined): void;
}

export function ColumnRow({ field, onChange }: ColumnRowProps) {
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
