/** Reads legacy texts with the importer they belong to. */
import { type Diagnostic, topicReporter } from '#core/diagnostics.ts';
import type { Legacy } from '#core/editing/document.ts';
import type { ImportResult } from '#core/importers/define.ts';
import { importers } from '#core/importers/index.ts';
import type { SourceFile } from '#core/text/source-file.ts';

export interface LegacyReading extends ImportResult {
  readonly legacy: Legacy;
  readonly diagnostics: readonly Diagnostic[];
}

/** @param progress called with entries read and entries in all */
export function readLegacy(
  legacy: Legacy,
  progress: (done: number, total: number) => void = () => undefined,
): LegacyReading {
  const importer = importers.find(({ id }) => id === legacy.importer) ?? importers[0];
  const diagnostics: Diagnostic[] = [];
  const { files, environments } = legacy;
  const report = topicReporter(`import/${importer.id}`, diagnostics);
  const result = importer.read({ files, environments }, { report, progress });
  return { ...result, legacy, diagnostics };
}

/** The id of the importer that is surest about the files; the first one when none recognises them. */
export function importerFor(files: readonly SourceFile[], wanted: string): string {
  if (wanted !== 'auto') return wanted;
  const rated = importers.map((importer) => ({ importer, rating: importer.recognises(files) }));
  rated.sort((a, b) => b.rating - a.rating);
  return rated[0]?.importer.id ?? importers[0].id;
}
