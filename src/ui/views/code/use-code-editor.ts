/** What the editor of the code view can do besides editing one file, and the caret of each file. */
import type { editor } from 'monaco-editor/editor';
import { useCallback, useEffect, useState } from 'react';
import type { TextKey } from '#core/notation/text-key.ts';
import { type Monaco, useMonaco } from '../../editors/use-monaco.ts';
import { useServices } from '../../shared/services.ts';
import { codeShortcuts } from '../../shell/keyboard-map.ts';
import { codeStore } from './code-store.ts';
import { searchFiles } from './use-file-search.ts';

/** @returns to be told of the editor */
export function useCodeEditor(key: TextKey) {
  const { session } = useServices();
  const loaded = useMonaco();
  const monaco = loaded.state === 'ready' ? loaded.monaco : undefined;
  const [shown, setShown] = useState<editor.IStandaloneCodeEditor>();

  useEffect(() => {
    if (!monaco || !shown) return;
    return bindSearch(monaco, shown, (chosen) => searchFiles(session, chosen));
  }, [monaco, shown, session]);
  useKeptCarets(key, shown);
  return useCallback((created: typeof shown) => setShown(() => created), []);
}

/** @param onSearch is given what is selected */
function bindSearch(
  monaco: Monaco,
  shown: editor.IStandaloneCodeEditor,
  onSearch: (chosen: string) => void,
): () => void {
  const shortcut = codeShortcuts.find(({ action }) => action === 'search-files');
  const bound = shown.addAction({
    id: 'lakewright.search-files',
    label: shortcut?.title ?? '',
    keybindings: (shortcut?.keys ?? []).map((combination) => keyNumber(monaco, combination)),
    contextMenuGroupId: 'navigation',
    run: () => {
      const selection = shown.getSelection();
      onSearch((selection && shown.getModel()?.getValueInRange(selection)) ?? '');
    },
  });
  return () => bound.dispose();
}

/** The library counts keys by numbers of its own: `Mod+Shift+F`. */
function keyNumber({ KeyMod, KeyCode }: Monaco, combination: string): number {
  const parts = combination.split('+');
  const modifiers: Readonly<Record<string, number>> = {
    Mod: KeyMod.CtrlCmd,
    Shift: KeyMod.Shift,
    Alt: KeyMod.Alt,
  };
  const held = parts.slice(0, -1).map((part) => modifiers[part] ?? 0);
  const key = Object.entries(KeyCode).find(([name]) => name === `Key${parts.at(-1)}`)?.[1];
  return held.reduce((sum, modifier) => sum | modifier, Number(key ?? 0));
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
