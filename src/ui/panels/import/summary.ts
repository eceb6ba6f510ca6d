/** Puts what came of an upload into words. */
import type { Problem } from '#core/compiler.ts';
import type { FoundFile } from '#core/importers/define.ts';
import { skipped } from '#core/text/source-file.ts';
import { counted, formatCount } from '#core/text/wording.ts';

export interface Outcome {
  readonly tone: 'fine' | 'attention' | 'failed';
  readonly title: string;
  readonly hint: string;
}

interface Came {
  readonly phase: 'done' | 'failed';
  readonly found: readonly FoundFile[];
  readonly problems: readonly Problem[];
  readonly tables?: number;
}

/** Files that need attention are counted; a failed upload says why. */
export function summaryOf({ phase, found, problems, tables = 0 }: Came): Outcome {
  const needing = filesInNeed(found, problems);
  if (phase === 'failed') return failure(found, problems);
  const imported = found.filter(({ used }) => used).length;
  const files = `${counted(imported, 'file')} imported`;
  if (needing === 0) {
    return { tone: 'fine', title: files, hint: `${counted(tables, 'table')} on the canvas.` };
  }
  return {
    tone: 'attention',
    title: `${files}, ${formatCount(needing)} ${needing === 1 ? 'needs' : 'need'} attention`,
    hint: `${counted(tables, 'table')} on the canvas. What could be read was read.`,
  };
}

function failure(found: readonly FoundFile[], problems: readonly Problem[]): Outcome {
  const [only, ...others] = problems;
  const isPlain = only !== undefined && others.length === 0;
  const title =
    found.length === 0
      ? 'No file could be read'
      : `No tables found in ${counted(found.length, 'file')}`;
  return {
    tone: 'failed',
    title: isPlain ? only.message : title,
    hint: isPlain
      ? (only.hint ?? 'Nothing was changed.')
      : 'Nothing was changed. Each file below says why.',
  };
}

/** Files that weren't used, or that a problem worth looking at is about. */
function filesInNeed(found: readonly FoundFile[], problems: readonly Problem[]): number {
  const paths = new Set(
    found.filter(({ used, readAs }) => !used && readAs !== skipped).map(({ path }) => path),
  );
  for (const { file, severity } of problems) {
    if (file !== undefined && severity !== 'info') paths.add(file);
  }
  return paths.size;
}
