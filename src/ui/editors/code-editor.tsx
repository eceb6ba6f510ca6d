/** One text in an editor. The library behind it loads when the first editor opens. */
import type { editor } from 'monaco-editor/editor';
import { useEffect, useRef, useState } from 'react';
import { watchFocus } from '../shared/regions.ts';
import { useRem } from '../shared/use-rem.ts';
import styles from './editor-frame.module.css';
import { EditorFrame } from './editor-frame.tsx';
import { editorOptions, fontSizes, readOnlyMessage } from './editor-options.ts';
import { revealPlace, type TextPlace } from './reveal-place.ts';
import { useMonaco } from './use-monaco.ts';
import { type EditorText, useTextModel } from './use-text-model.ts';

interface CodeEditorProps extends EditorText {
  /** What the editor holds, such as "Migrated config". */
  readonly ariaLabel: string;
  readonly readOnly?: boolean;
  /** A place to bring into view; each object once. */
  readonly reveal?: TextPlace | undefined;
  /** Number shown beside the first line; absent: 1. */
  readonly firstLine?: number;
  /** Whether there is room for signs beside the line numbers. */
  readonly hasGutter?: boolean;
  /** Told of the editor when it is there, and of none when it goes. */
  onEditor?(shown: editor.IStandaloneCodeEditor | undefined): void;
  onBlur?(): void;
}

/** Until the library is there, it says that it loads; where that fails, it can be tried again. */
export function CodeEditor({
  ariaLabel,
  readOnly,
  reveal,
  firstLine = 1,
  hasGutter = false,
  onEditor,
  onBlur,
  ...text
}: CodeEditorProps) {
  const loaded = useMonaco();
  const monaco = loaded.state === 'ready' ? loaded.monaco : undefined;
  const model = useTextModel(monaco, text);
  const rem = useRem();
  const container = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<editor.IStandaloneCodeEditor>();

  useEffect(() => {
    if (!monaco || !container.current) return;
    const created = monaco.editor.create(container.current, { ...editorOptions, model: null });
    setShown(created);
    return () => {
      setShown(undefined);
      created.dispose();
    };
  }, [monaco]);

  useEffect(() => {
    shown?.updateOptions({
      ...fontSizes(rem),
      ariaLabel,
      readOnly: readOnly ?? false,
      domReadOnly: readOnly ?? false,
      readOnlyMessage,
      glyphMargin: hasGutter,
      lineNumbers: (line) => String(line + firstLine - 1),
    });
  }, [shown, rem, ariaLabel, readOnly, firstLine, hasGutter]);

  useEffect(() => {
    if (shown && model) shown.setModel(model);
  }, [shown, model]);

  useEffect(() => onEditor?.(shown), [shown, onEditor]);

  useEffect(() => {
    const blur = onBlur && shown?.onDidBlurEditorText(onBlur);
    return () => blur?.dispose();
  }, [shown, onBlur]);

  const isStillThere = useRef<() => boolean>(undefined);
  useEffect(() => {
    isStillThere.current = reveal?.focus ? watchFocus() : undefined;
  }, [reveal]);
  useEffect(() => {
    if (!(shown && model && reveal)) return;
    // The editor may have taken its time to load.
    revealPlace(shown, { ...reveal, focus: isStillThere.current?.() ?? false });
  }, [shown, model, reveal]);

  return (
    <EditorFrame loaded={loaded}>
      <div ref={container} className={styles.editor} />
    </EditorFrame>
  );
}
