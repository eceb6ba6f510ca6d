/** One text of an editor: follows the value it is given by least edits, and reports typing. */
import type { editor } from 'monaco-editor/editor';
import { useEffect, useRef, useState } from 'react';
import { keepModel, takeModel } from './kept-models.ts';
import { leastEdits } from './least-edit.ts';
import type { Monaco } from './use-monaco.ts';

export type EditorLanguage = 'json' | 'yaml' | 'sql' | 'python' | 'shell' | 'plaintext';

export interface EditorText {
  readonly value: string;
  readonly language: EditorLanguage;
  /** Names the text. Another path is another text, with a caret and an undo of its own. */
  readonly path: string;
  /** Whether its undo outlives the editor; its path then names it among all texts there are. */
  readonly isKept?: boolean;
  readonly markers?: readonly editor.IMarkerData[];
  onChange?(value: string): void;
}

const markerOwner = 'lakewright';

/** @returns absent until the library has loaded */
export function useTextModel(monaco: Monaco | undefined, text: EditorText) {
  const { value, language, path, isKept = false, markers } = text;
  const [held, setHeld] = useState<{ path: string; model: editor.ITextModel }>();
  // Of another path until its own is there: what follows must not be written into that one.
  const model = held?.path === path ? held.model : undefined;
  const latest = useRef(text);
  latest.current = text;
  const isFollowing = useRef(false);

  useEffect(() => {
    if (!monaco) return;
    const { value: first } = latest.current;
    const name = { path, language };
    const taken = isKept
      ? takeModel(monaco, name, first)
      : monaco.editor.createModel(first, language);
    const listener = taken.onDidChangeContent(() => {
      if (!isFollowing.current) latest.current.onChange?.(taken.getValue());
    });
    setHeld({ path, model: taken });
    return () => {
      listener.dispose();
      // Later, so that the editor has let go of it by then.
      if (isKept) keepModel(name, taken);
      else setTimeout(() => taken.dispose());
    };
  }, [monaco, path, language, isKept]);

  useEffect(() => {
    if (!model || model.isDisposed()) return;
    isFollowing.current = true;
    follow(model, value);
    isFollowing.current = false;
  }, [model, value]);

  useEffect(() => {
    if (!monaco || !model || model.isDisposed()) return;
    monaco.editor.setModelMarkers(model, markerOwner, [...(markers ?? [])]);
  }, [monaco, model, markers]);

  return model?.isDisposed() ? undefined : model;
}

function follow(model: editor.ITextModel, value: string): void {
  const edits = leastEdits(model.getValue(), value).map(({ start, end, text }) => {
    const from = model.getPositionAt(start);
    const to = model.getPositionAt(end);
    return {
      range: {
        startLineNumber: from.lineNumber,
        startColumn: from.column,
        endLineNumber: to.lineNumber,
        endColumn: to.column,
      },
      text,
    };
  });
  if (edits.length === 0) return;
  model.pushStackElement();
  model.pushEditOperations([], edits, () => null);
  model.pushStackElement();
}
