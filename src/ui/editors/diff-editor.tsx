/** Two texts side by side, or in one column where it is narrow: left to read, right to edit or read. */
import type { editor } from 'monaco-editor/editor';
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { useRem } from '../shared/use-rem.ts';
import styles from './editor-frame.module.css';
import { EditorFrame } from './editor-frame.tsx';
import { editorOptions, fontSizes, readOnlyMessage } from './editor-options.ts';
import { nameEditor } from './name-editor.ts';
import { revealPlace, type TextPlace } from './reveal-place.ts';
import { useMonaco } from './use-monaco.ts';
import { type EditorText, useTextModel } from './use-text-model.ts';

export interface DiffEditorHandle {
  goToChange(direction: 'next' | 'previous'): void;
}

interface DiffEditorProps {
  readonly left: EditorText & { readonly ariaLabel: string };
  /** Without `onChange` it can only be read. */
  readonly right: EditorText & { readonly ariaLabel: string };
  /** Number shown beside the first line of the left text; absent: 1. */
  readonly leftFirstLine?: number;
  readonly hidesUnchanged: boolean;
  readonly ignoresWhitespace: boolean;
  readonly revealLeft?: TextPlace | undefined;
  readonly revealRight?: TextPlace | undefined;
  readonly ref?: Ref<DiffEditorHandle>;
}

/** Narrower than this, both texts share one column. */
const sideBySideFrom = 560;

/** Both texts scroll together, and what differs is lit. */
export function DiffEditor(props: DiffEditorProps) {
  const { left, right, hidesUnchanged, ignoresWhitespace, revealLeft, revealRight, ref } = props;
  const { leftFirstLine = 1 } = props;
  const loaded = useMonaco();
  const monaco = loaded.state === 'ready' ? loaded.monaco : undefined;
  const original = useTextModel(monaco, left);
  const modified = useTextModel(monaco, right);
  const rem = useRem();
  const container = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<editor.IStandaloneDiffEditor>();
  const originalName = left.ariaLabel;
  const modifiedName = right.ariaLabel;
  const isReadOnly = right.onChange === undefined;

  useImperativeHandle(ref, () => ({ goToChange: (to) => shown?.goToDiff(to) }), [shown]);

  useEffect(() => {
    if (!monaco || !container.current) return;
    const created = monaco.editor.createDiffEditor(container.current, {
      ...editorOptions,
      originalEditable: false,
      readOnlyMessage,
      renderSideBySide: true,
      useInlineViewWhenSpaceIsLimited: true,
      renderSideBySideInlineBreakpoint: sideBySideFrom,
      renderOverviewRuler: false,
      // Both write the legacy text over the migrated one, which is in another format.
      renderMarginRevertIcon: false,
      renderGutterMenu: false,
      diffAlgorithm: 'advanced',
    });
    nameEditor(monaco, created.getOriginalEditor(), originalName);
    nameEditor(monaco, created.getModifiedEditor(), modifiedName);
    setShown(created);
    return () => {
      setShown(undefined);
      // Its two texts end on their own; the editor must let go of them first.
      created.setModel(null);
      created.dispose();
    };
  }, [monaco, originalName, modifiedName]);

  useEffect(() => {
    shown?.updateOptions({
      ...fontSizes(rem),
      hideUnchangedRegions: { enabled: hidesUnchanged },
      ignoreTrimWhitespace: ignoresWhitespace,
      readOnly: isReadOnly,
    });
  }, [shown, rem, hidesUnchanged, ignoresWhitespace, isReadOnly]);

  useEffect(() => {
    shown
      ?.getOriginalEditor()
      .updateOptions({ lineNumbers: (line) => String(line + leftFirstLine - 1) });
  }, [shown, leftFirstLine]);

  useEffect(() => {
    if (!shown || !original || !modified) return;
    shown.setModel({ original, modified });
    return () => shown.setModel(null);
  }, [shown, original, modified]);

  useEffect(() => {
    if (shown && original && revealLeft) revealPlace(shown.getOriginalEditor(), revealLeft);
  }, [shown, original, revealLeft]);

  useEffect(() => {
    if (shown && modified && revealRight) revealPlace(shown.getModifiedEditor(), revealRight);
  }, [shown, modified, revealRight]);

  return (
    <EditorFrame loaded={loaded}>
      <div ref={container} className={styles.editor} />
    </EditorFrame>
  );
}
