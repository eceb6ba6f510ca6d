/** Binds what the code view can do to its editor, and keeps the caret of each file. */
import type { editor } from 'monaco-editor/editor';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { nodeOf } from '#core/model/graph.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import type { TextKey } from '#core/notation/document-texts.ts';
import { leastEdits } from '../../editors/least-edit.ts';
import { useMonaco } from '../../editors/use-monaco.ts';
import { focusWhenThere } from '../../shared/regions.ts';
import { useServices } from '../../shared/services.ts';
import { bindCodeActions, type CodeActions } from './code-actions.ts';
import { type CodeState, codeStore } from './code-store.ts';
import { meantAt, readAt } from './node-at.ts';
import { showFile } from './show-file.ts';

/** @returns to be told of the editor */
export function useCodeEditor(key: TextKey, onRename: (id: NodeId) => void) {
  const loaded = useMonaco();
  const monaco = loaded.state === 'ready' ? loaded.monaco : undefined;
  const [shown, setShown] = useState<editor.IStandaloneCodeEditor>();
  const actions = useCodeActions(key, shown, onRename);
  useEffect(() => {
    if (monaco && shown) return bindCodeActions(monaco, shown, actions);
  }, [monaco, shown, actions]);
  useKeptCarets(key, shown);
  return useCallback((created: typeof shown) => setShown(() => created), []);
}

function useCodeActions(
  key: TextKey,
  shown: editor.IStandaloneCodeEditor | undefined,
  onRename: (id: NodeId) => void,
): CodeActions {
  const { workspace, session, notices } = useServices();
  return useMemo(() => {
    const text = (): string => shown?.getModel()?.getValue() ?? '';
    const pipeline = () => workspace.getState().document.pipeline;
    const search = (change: Partial<CodeState>): void => {
      codeStore.setState(change);
      session.getState().update({ isExplorerOpen: true });
    };
    return {
      definition(offset) {
        const id = readAt(text(), offset);
        if (id === undefined) return;
        const node = nodeOf(pipeline(), id);
        if (!node) {
          notices.getState().show(`There is no ${id} in this project.`);
          return;
        }
        showFile(session, node.id, { line: 1, column: 1, focus: true });
      },
      references(offset) {
        const id = meantAt(pipeline(), key, text(), offset);
        if (id === undefined) return;
        search({ references: id, search: '' });
        focusWhenThere(() => document.querySelector<HTMLElement>('[role="listbox"]'));
      },
      rename(offset) {
        const id = meantAt(pipeline(), key, text(), offset);
        if (id !== undefined) onRename(id);
      },
      async format() {
        const { formatText } = await import('./format-text.ts');
        const formatted = formatText(text());
        if (formatted === undefined) {
          notices.getState().show('A text that isn’t valid YAML cannot be formatted.');
        } else applyText(shown, formatted);
      },
      'search-files'() {
        const selection = shown?.getSelection();
        const chosen = selection ? shown?.getModel()?.getValueInRange(selection) : '';
        search({ references: undefined, ...(chosen && { search: chosen }) });
        focusWhenThere(() => document.querySelector<HTMLElement>('[data-search="files"]'));
      },
    };
  }, [workspace, session, notices, key, shown, onRename]);
}

/** As one step of the editor's own undo. */
function applyText(shown: editor.IStandaloneCodeEditor | undefined, text: string): void {
  const model = shown?.getModel();
  if (!shown || !model) return;
  shown.pushUndoStop();
  shown.executeEdits(
    'format',
    leastEdits(model.getValue(), text).map(({ start, end, text: replacing }) => {
      const from = model.getPositionAt(start);
      const to = model.getPositionAt(end);
      const range = {
        startLineNumber: from.lineNumber,
        startColumn: from.column,
        endLineNumber: to.lineNumber,
        endColumn: to.column,
      };
      return { range, text: replacing };
    }),
  );
  shown.pushUndoStop();
}

/** A file is shown again as it was left: its caret, its scrolling, its folds. */
function useKeptCarets(key: TextKey, shown: editor.IStandaloneCodeEditor | undefined): void {
  const [states] = useState(() => new Map<TextKey, editor.ICodeEditorViewState>());
  useEffect(() => {
    if (!shown) return;
    const listener = shown.onDidChangeModel(() => {
      const state = states.get(key);
      if (state && codeStore.getState().goal?.key !== key) shown.restoreViewState(state);
    });
    return () => {
      listener.dispose();
      const state = shown.getModel() && shown.saveViewState();
      if (state) states.set(key, state);
    };
  }, [key, shown, states]);
}
