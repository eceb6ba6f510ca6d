/** Problems of texts that are typed and cannot be taken over: told apart, and led to. */
import type { Problem } from '#core/compiler.ts';
import { settingsKey } from '#core/notation/text-key.ts';
import type { SessionStore } from '#store/session-store.ts';

const prefix = 'notation/';

/** @param code of what was found in the text */
export function typedCode(code: string): string {
  return `${prefix}${code}`;
}

/** Such a problem is the editor's, not the compiler's. */
export function isTyped({ code }: Pick<Problem, 'code'>): boolean {
  return code.startsWith(prefix);
}

/** Shows the text beside the canvas and the table view, else in the code view. */
export function openTyped({ node }: Problem, session: SessionStore): void {
  const { view, update, openFile, show } = session.getState();
  const hasInspector = view === 'canvas' || view === 'table';
  if (node !== undefined && hasInspector) update({ isInspectorOpen: true, inspectorTab: 'yaml' });
  else openFile(node ?? settingsKey);
  if (node !== undefined) show({ node });
}
