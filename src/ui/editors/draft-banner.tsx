/** Says that a text cannot be read, what is still fine, and the two ways out. */
import { TriangleAlert } from 'lucide-react';
import { Button } from '../shared/button.tsx';
import styles from './draft-banner.module.css';
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
  const { line, column = 1, message, hint } = problem;
  return (
    <div role="alert" className={styles.banner}>
      <TriangleAlert size={16} aria-hidden className={styles.icon} />
      <div className={styles.words}>
        <p className={styles.lead}>{leadWords(line, draft.text, path)}</p>
        <p>
          {message} {hint}
        </p>
      </div>
      <div className={styles.ways}>
        {line !== undefined && (
          <Button size="small" onClick={() => onGoTo({ line, column, focus: true })}>
            Go to line {line}
          </Button>
        )}
        <Button size="small" onClick={onRestore}>
          Restore
        </Button>
      </div>
    </div>
  );
}

/** A text can also be fine as JSON and still say something no config can. */
function leadWords(line: number | undefined, text: string, path: string): string {
  const place = line === undefined ? 'This text' : `Line ${line}`;
  const isBroken = languageOf(path) === 'json' && !isJson(text);
  const wrong = isBroken ? 'isn’t valid JSON' : 'can’t be taken over';
  return `${place} ${wrong}; the canvas shows your last good version.`;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
