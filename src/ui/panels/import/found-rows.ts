/** Joins the files of an upload with the problems about them: what needs attention first, else by name. */
import type { Problem } from '#core/compiler.ts';
import type { FoundFile } from '#core/importers/define.ts';
import { groupBy } from '#core/model/group-by.ts';
import { compareNames } from '#core/text/compare-names.ts';
import { skipped } from '#core/text/source-file.ts';

export interface FoundRow {
  /** Absent: the problems are about no file that was found. */
  readonly file: FoundFile | undefined;
  readonly problems: readonly Problem[];
}

/** Longer lists are read in the Problems panel. */
const shownPerFile = 5;

/** Problems of no file stand first, in a row of their own. */
export function rowsOf(
  found: readonly FoundFile[],
  problems: readonly Problem[],
): readonly FoundRow[] {
  const known = new Set(found.map(({ path }) => path));
  const byFile = groupBy(problems, ({ file = '' }) => (known.has(file) ? file : ''));
  const rows = found.map((file) => ({
    file,
    problems: (byFile.get(file.path) ?? []).slice(0, shownPerFile),
  }));
  const general = byFile.get('');
  return [
    ...(general ? [{ file: undefined, problems: general }] : []),
    ...rows.sort((a, b) => urgency(b) - urgency(a) || compareNames(a.file.path, b.file.path)),
  ];
}

function urgency({ file, problems }: FoundRow): number {
  if (problems.some(({ severity }) => severity === 'error')) return 3;
  if (!file?.used) return file?.readAs === skipped ? 0 : 2;
  return problems.length > 0 ? 1 : 0;
}
