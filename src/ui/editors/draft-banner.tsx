/** The banner above a written config that cannot be taken over. */
import { BrokenText } from './broken-text.tsx';
import { languageOf } from './language-of.ts';
import type { MigratedDraft } from './migrated-drafts.ts';
import type { TextPlace } from './reveal-place.ts';

interface DraftBannerProps {
  readonly draft: MigratedDraft;
  readonly path: string;
  onGoTo(place: TextPlace): void;
  onRestore(): void;
}

export function DraftBanner({ draft, path, onGoTo, onRestore }: DraftBannerProps) {
  const [problem] = draft.problems;
  if (!problem) return null;
  // A text can also be fine as JSON and still say something no config can.
  const isBroken = languageOf(path) === 'json' && !isJson(draft.text);
  const fault = isBroken ? 'isn’t valid JSON' : 'can’t be taken over';
  return <BrokenText {...{ fault, problem, onGoTo, onRestore }} />;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
