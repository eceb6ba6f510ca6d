/** Form and text light each other: the lines of the field in use, the field the caret is in. */
import type { editor } from 'monaco-editor/editor';
import { useCallback, useEffect, useState } from 'react';
import type { FieldPath } from '#core/model/field-ref.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { pathAt } from '#core/notation/path-at.ts';
import { fieldPlace } from '#core/notation/places.ts';
import styles from './inspector-panel.module.css';

type Editor = editor.IStandaloneCodeEditor;

interface LinkedFields {
  /** Where the caret of the text is; absent: nobody is at the text. */
  readonly lit: FieldPath | undefined;
  onFocus(path: FieldPath): void;
  onEditor(shown: Editor | undefined): void;
}

/** Changes with the field that has the focus, and with the line the caret is in. */
export function useLinkedFields(node: NodeId): LinkedFields {
  const [shown, setShown] = useState<Editor>();
  const [lit, setLit] = useState<FieldPath>();
  const [focused, setFocused] = useState<FieldPath>();

  // biome-ignore lint/correctness/useExhaustiveDependencies: another node has other fields
  useEffect(() => {
    setLit(undefined);
    setFocused(undefined);
  }, [node]);
  useEffect(() => shown && focused && lightLines(shown, focused), [shown, focused]);
  useEffect(() => {
    if (!shown) return;
    const follow = (): void => {
      const model = shown.getModel();
      const position = shown.getPosition();
      if (!model || !position || !shown.hasTextFocus()) return;
      const { path } = pathAt(model.getValue(), model.getOffsetAt(position));
      setLit((known) => (known?.join('.') === path.join('.') ? known : path));
    };
    const listeners = [
      shown.onDidChangeCursorPosition(follow),
      shown.onDidFocusEditorText(follow),
      shown.onDidBlurEditorText(() => setLit(undefined)),
    ];
    return () => {
      for (const listener of listeners) listener.dispose();
    };
  }, [shown]);

  return {
    lit,
    onFocus: useCallback((path: FieldPath) => setFocused(path), []),
    onEditor: useCallback((next: Editor | undefined) => setShown(next), []),
  };
}

/** @returns puts the lights out again */
function lightLines(shown: Editor, path: FieldPath): (() => void) | undefined {
  const lights = shown.createDecorationsCollection();
  const light = (): void => {
    const model = shown.getModel();
    const place = model ? fieldPlace(model.getValue(), path) : undefined;
    if (!model || !place) {
      lights.clear();
      return;
    }
    const { lineNumber: startLineNumber } = model.getPositionAt(place.whole.start);
    const { lineNumber: endLineNumber } = model.getPositionAt(place.whole.end);
    const range = { startLineNumber, startColumn: 1, endLineNumber, endColumn: 1 };
    lights.set([{ range, options: { isWholeLine: true, className: styles.litLine ?? '' } }]);
    shown.revealLinesInCenterIfOutsideViewport(startLineNumber, endLineNumber);
  };
  light();
  const listener = shown.onDidChangeModelContent(light);
  return () => {
    listener.dispose();
    lights.clear();
  };
}
