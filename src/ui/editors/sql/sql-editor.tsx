/** A small editor for one SQL text: as high as its text, left by Tab like any other field. */
import type { editor } from 'monaco-editor/editor';
import { useEffect, useRef } from 'react';
import type { SqlFault } from '#core/sql/sql-checker.ts';
import { classNames } from '../../shared/class-names.ts';
import { useRem } from '../../shared/use-rem.ts';
import { editorOptions } from '../editor-options.ts';
import { type Monaco, useMonaco } from '../use-monaco.ts';
import { sparkSql } from './spark-sql-language.ts';
import { offerColumns } from './sql-completion.ts';
import styles from './sql-editor.module.css';

interface SqlEditorProps {
  readonly label: string;
  readonly value: string;
  readonly columns: readonly string[];
  readonly fault: SqlFault | undefined;
  /** Where the caret goes first, as an offset. */
  caret(): number;
  /** Called when the editor is there and has the focus. */
  onReady(): void;
  onChange(text: string): void;
  onBlur(): void;
}

const options = {
  ...editorOptions,
  lineNumbers: 'off',
  glyphMargin: false,
  folding: false,
  lineDecorationsWidth: 6,
  lineNumbersMinChars: 0,
  renderLineHighlight: 'none',
  wordWrap: 'on',
  padding: { top: 5, bottom: 5 },
  scrollbar: { vertical: 'auto', horizontal: 'hidden', alwaysConsumeMouseWheel: false },
  guides: { indentation: false },
  tabFocusMode: true,
  quickSuggestions: { other: true, strings: false, comments: false },
  suggestOnTriggerCharacters: true,
  acceptSuggestionOnEnter: 'smart',
} as const satisfies editor.IStandaloneEditorConstructionOptions;

/** In rem, as is what the plain field it takes the place of is set in. */
const fontSize = 0.75;
const lineHeight = 1.125;
const mostHeight = 20;

export function SqlEditor(props: SqlEditorProps) {
  const { columns, fault } = props;
  const loaded = useMonaco();
  const monaco = loaded.state === 'ready' ? loaded.monaco : undefined;
  const container = useRef<HTMLDivElement>(null);
  const rem = useRem();
  const shown = useRef<editor.IStandaloneCodeEditor>(undefined);
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    if (!monaco || !container.current) return;
    const created = open(monaco, container.current, { latest, rem });
    shown.current = created;
    return () => {
      const model = created.getModel();
      created.dispose();
      model?.dispose();
    };
  }, [monaco, rem]);

  useEffect(() => {
    const model = monaco && shown.current?.getModel();
    if (model) offerColumns(model, columns);
  }, [monaco, columns]);

  useEffect(() => {
    const model = shown.current?.getModel();
    if (monaco && model) monaco.editor.setModelMarkers(model, 'sql', fault ? [markOf(fault)] : []);
  }, [monaco, fault]);

  return <div ref={container} className={classNames('nokey', monaco && styles.editor)} />;
}

/** The editor takes the place of the plain field: its text, its caret, its focus. */
function open(
  monaco: Monaco,
  container: HTMLElement,
  { latest, rem }: { readonly latest: { readonly current: SqlEditorProps }; readonly rem: number },
): editor.IStandaloneCodeEditor {
  const { value, label, columns, caret } = latest.current;
  const model = monaco.editor.createModel(value, sparkSql);
  const created = monaco.editor.create(container, {
    ...options,
    fontSize: fontSize * rem,
    lineHeight: lineHeight * rem,
    model,
    ariaLabel: label,
  });
  offerColumns(model, columns);
  const grow = (): void => {
    container.style.height = `${Math.min(mostHeight * rem, created.getContentHeight())}px`;
    created.layout();
  };
  created.onDidContentSizeChange(grow);
  grow();
  created.setPosition(model.getPositionAt(caret()));
  created.focus();
  model.onDidChangeContent(() => latest.current.onChange(model.getValue()));
  created.onDidBlurEditorWidget(() => latest.current.onBlur());
  latest.current.onReady();
  return created;
}

function markOf({ message, line, column, endLine, endColumn }: SqlFault): editor.IMarkerData {
  return {
    // The library's number for a warning.
    severity: 4,
    message,
    startLineNumber: line,
    startColumn: column,
    endLineNumber: endLine,
    endColumn: Math.max(endColumn, column + 1),
  };
}
