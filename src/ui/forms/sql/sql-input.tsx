/**
 * A field for SQL. At rest it is a plain field, so that a form of many opens at once; with the focus
 * it is an editor with colours, completion and marks, as soon as that has loaded.
 */
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { FieldPath } from '#core/model/field-ref.ts';
import type { SqlFault, SqlKind } from '#core/sql/sql-checker.ts';
import { classNames } from '../../shared/class-names.ts';
import { useServices } from '../../shared/services.ts';
import controls from '../fields/control.module.css';
import { useForm } from '../form-context.tsx';
import { useDraft } from '../shared/use-draft.ts';
import styles from './sql.module.css';

const SqlEditor = lazy(async () => {
  const { SqlEditor: default_ } = await import('../../editors/sql/sql-editor.tsx');
  return { default: default_ };
});

interface SqlInputProps {
  readonly label: string;
  readonly describedBy?: string;
  readonly kind: SqlKind;
  readonly path: FieldPath;
  readonly value: string;
  readonly placeholder?: string | undefined;
  onChange(text: string): void;
}

export function SqlInput(props: SqlInputProps) {
  const { label, describedBy, kind, path, value, placeholder, onChange } = props;
  const form = useForm();
  const draft = useDraft(value, onChange);
  const fault = useFault(kind, draft.text);
  const frame = useRef<HTMLDivElement>(null);
  const plain = useRef<HTMLTextAreaElement>(null);
  const [isActive, setActive] = useState(false);
  const [isReady, setReady] = useState(false);

  const leave = (): void => {
    draft.flush();
    setActive(false);
    setReady(false);
  };

  return (
    <div ref={frame} className={styles.input}>
      {!isReady && (
        <textarea
          ref={plain}
          aria-label={label}
          aria-describedby={describedBy}
          aria-invalid={fault !== undefined}
          rows={draft.text.split('\n').length}
          spellCheck={false}
          placeholder={placeholder}
          className={classNames(controls.control, controls.code)}
          value={draft.text}
          onChange={({ target }) => draft.type(target.value)}
          onFocus={() => {
            form.onFocus(path);
            setActive(true);
          }}
          onBlur={({ relatedTarget }) => {
            // The editor that takes over stands in the same frame.
            if (!frame.current?.contains(relatedTarget)) leave();
          }}
        />
      )}
      {isActive && (
        <Suspense>
          <SqlEditor
            label={label}
            value={draft.text}
            columns={form.columns(path)}
            fault={fault}
            caret={() => plain.current?.selectionStart ?? draft.text.length}
            onReady={() => setReady(true)}
            onChange={draft.type}
            onBlur={leave}
          />
        </Suspense>
      )}
      {fault && (
        <p className={styles.fault}>
          {draft.text.includes('\n') && `Line ${fault.line}: `}
          {fault.message}
        </p>
      )}
    </div>
  );
}

const pauseMs = 350;

/** Where the text stops being SQL, asked after a pause. */
function useFault(kind: SqlKind, text: string): SqlFault | undefined {
  const { sql } = useServices();
  const [found, setFound] = useState<{
    readonly text: string;
    readonly fault: SqlFault | undefined;
  }>();
  useEffect(() => {
    if (text.trim() === '') return;
    let isWanted = true;
    const timer = setTimeout(async () => {
      const fault = await sql.check(kind, text);
      if (isWanted) setFound({ text, fault });
    }, pauseMs);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [sql, kind, text]);
  return found?.text === text ? found.fault : undefined;
}
