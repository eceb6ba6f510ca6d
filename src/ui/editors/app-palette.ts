/** Lets editors ask for the app's command palette: F1 in an editor opens the editor's own. */
import type { Monaco } from './use-monaco.ts';

type Open = () => void;

let open: Open | undefined;

/** @returns stops answering */
export function answerPalette(answer: Open): () => void {
  open = answer;
  return () => {
    if (open === answer) open = undefined;
  };
}

/** Puts “Open app palette” into the palette of every editor. */
export function registerAppPalette(monaco: Monaco): void {
  monaco.editor.addEditorAction({
    id: 'lakewright.palette',
    label: 'Open app palette',
    run: () => open?.(),
  });
}
