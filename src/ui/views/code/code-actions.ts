/** What the editor of the code view can do besides editing, bound to the keys of the keyboard map. */
import type { editor, IDisposable } from 'monaco-editor/editor';
import type { Monaco } from '../../editors/use-monaco.ts';
import { type CodeActionId, codeShortcuts } from '../../shell/keyboard-map.ts';

export type CodeActions = Readonly<Record<CodeActionId, (offset: number) => void>>;

/** @returns takes them off the editor again */
export function bindCodeActions(
  monaco: Monaco,
  shown: editor.IStandaloneCodeEditor,
  actions: CodeActions,
): () => void {
  const offsetOf = (at = shown.getPosition()): number => {
    return (at && shown.getModel()?.getOffsetAt(at)) ?? 0;
  };
  const bound: IDisposable[] = codeShortcuts.map(({ action, title, keys }, order) =>
    shown.addAction({
      id: `lakewright.${action}`,
      label: title,
      keybindings: keys.map((combination) => keyNumber(monaco, combination)),
      contextMenuGroupId: 'navigation',
      contextMenuOrder: order,
      run: () => actions[action](offsetOf()),
    }),
  );
  bound.push(
    shown.onMouseDown(({ event, target }) => {
      if ((event.ctrlKey || event.metaKey) && event.leftButton && target.position) {
        actions.definition(offsetOf(target.position));
      }
    }),
  );
  return () => {
    for (const one of bound) one.dispose();
  };
}

/** The library counts keys by numbers of its own: `Shift+F12`, `Mod+Shift+F`. */
function keyNumber({ KeyMod, KeyCode }: Monaco, combination: string): number {
  const parts = combination.split('+');
  const key = parts.at(-1) ?? '';
  const modifiers: Readonly<Record<string, number>> = {
    Mod: KeyMod.CtrlCmd,
    Shift: KeyMod.Shift,
    Alt: KeyMod.Alt,
  };
  const code = Object.entries(KeyCode).find(([name]) => name === key || name === `Key${key}`)?.[1];
  const held = parts.slice(0, -1).map((part) => modifiers[part] ?? 0);
  return held.reduce((sum, modifier) => sum | modifier, Number(code ?? 0));
}
