/** Reads legacy texts with the importer they belong to. */
import { type Diagnostic, topicReporter } from '#core/diagnostics.ts';
import type { Legacy } from '#core/editing/document.ts';
import type { FoundFile, Importer, ImportResult } from '#core/importers/define.ts';
import { importers } from '#core/importers/index.ts';
import { type SourceFile, skipped } from '#core/text/source-file.ts';
import { type ReadTexts, settleKeys } from './settle-keys.ts';

export interface LegacyReading extends ImportResult {
  readonly legacy: Legacy;
  readonly diagnostics: readonly Diagnostic[];
  /** What the same files say with other decisions. This reading is of no use from then on. */
  redecide(legacy: Legacy): LegacyReading;
}

/** @param progress called with entries read and entries in all */
export function readLegacy(
  legacy: Legacy,
  progress: (done: number, total: number) => void = () => undefined,
): LegacyReading {
  const importer = importers.find(({ id }) => id === legacy.importer) ?? importers[0];
  const diagnostics: Diagnostic[] = [];
  const { environments } = legacy;
  const files = legacy.files.filter(({ readAs }) => readAs !== skipped);
  const report = topicReporter(`import/${importer.id}`, diagnostics);
  const result = importer.read({ files, environments }, { report, progress });
  const left = legacy.files.filter(({ readAs }) => readAs === skipped);
  for (const { path } of left) {
    report('skipped-file', {
      severity: 'info',
      message: `${path} is left out, as you chose.`,
      hint: 'Nothing of this file was converted.',
      at: { file: path },
    });
  }
  const found = withChoices(
    [
      ...result.found,
      ...left.map(({ path }) => ({ path, kind: 'skipped', records: 0, used: false })),
    ],
    legacy.files,
    importer,
  );
  return decided({ ...result, found, diagnostics }, legacy);
}

function decided(read: ReadTexts, legacy: Legacy): LegacyReading {
  const { restore, ...settled } = settleKeys(read, legacy.decisions ?? []);
  return {
    ...settled,
    legacy,
    redecide(next) {
      restore();
      return decided(read, next);
    },
  };
}

/**
 * Offers kinds for files that do not say what they are. Where other files leave no doubt about the
 * format, those of another format are of no use.
 */
function withChoices(
  found: readonly FoundFile[],
  files: readonly SourceFile[],
  importer: Importer,
): readonly FoundFile[] {
  const chosen = new Map(files.map(({ path, readAs }) => [path, readAs]));
  const isSure = found.some(({ path, used }) => used && chosen.get(path) === undefined);
  const choices = isSure ? importer.kinds : importers.flatMap(({ kinds }) => kinds);
  return found.map((file) => {
    const readAs = chosen.get(file.path);
    const isOpen = readAs !== undefined || (!file.used && file.kind === 'unknown');
    return isOpen ? { ...file, choices, ...(readAs !== undefined && { readAs }) } : file;
  });
}

/**
 * The id of the importer that is surest about the files; the first one when none recognises them.
 * What a person said of a file counts for more than its looks.
 */
export function importerFor(files: readonly SourceFile[], wanted: string): string {
  if (wanted !== 'auto') return wanted;
  const chosen = new Set(files.map(({ readAs }) => readAs));
  const rated = importers.map((importer) => ({
    importer,
    rating: importer.kinds.some(({ id }) => chosen.has(id)) ? 2 : importer.recognises(files),
  }));
  rated.sort((a, b) => b.rating - a.rating);
  return rated[0]?.importer.id ?? importers[0].id;
}
