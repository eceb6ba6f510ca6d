/** Turns an upload into a project: opens the files, reads them, joins them with what is there. */
import type { Imported, ImportRequest, Problem, Progress } from '#core/compiler.ts';
import { type Diagnostic, topicReporter } from '#core/diagnostics.ts';
import type { Legacy } from '#core/editing/document.ts';
import { emptyPipeline } from '#core/model/pipeline.ts';
import { openUploads } from '#core/text/open-uploads.ts';
import type { SourceFile } from '#core/text/source-file.ts';
import { mergeImport } from './merge-import.ts';
import { importerFor, type LegacyReading, readLegacy } from './read-legacy.ts';
import { linesOf, toProblem } from './to-problem.ts';

interface ImportedUploads {
  readonly answer: Omit<Imported, 'layout'>;
  readonly reading: LegacyReading;
}

/** @param readOnce reads the files of the project before, whose reading may be at hand */
export function importUploads(
  { uploads, importer, environments, onto }: ImportRequest,
  readOnce: (legacy: Legacy) => LegacyReading,
  onProgress: (progress: Progress) => void,
): ImportedUploads {
  const fromOpening: Diagnostic[] = [];
  const opened = openUploads(uploads, topicReporter('upload', fromOpening), (done, total) =>
    onProgress({ step: 'Opening files', done, total }),
  );
  const files = joinFiles(onto?.legacy?.files ?? [], opened);
  const legacy = { importer: importerFor(files, importer), files, environments };
  const base = onto?.legacy && readOnce(onto.legacy).pipeline;
  const reading = readLegacy(legacy, (done, total) =>
    onProgress({ step: 'Reading tables', done, total }),
  );
  const { pipeline, clashes } = onto
    ? mergeImport(base ?? emptyPipeline, onto.pipeline, reading.pipeline)
    : { pipeline: reading.pipeline, clashes: [] };
  const problems = problemsOf([...fromOpening, ...reading.diagnostics], files);
  return { answer: { pipeline, clashes, legacy, found: reading.found, problems }, reading };
}

/** A file that comes again replaces its earlier self. In the order of paths, whatever came first. */
function joinFiles(
  before: readonly SourceFile[],
  added: readonly SourceFile[],
): readonly SourceFile[] {
  const byPath = new Map([...before, ...added].map((file) => [file.path, file]));
  return [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function problemsOf(
  diagnostics: readonly Diagnostic[],
  files: readonly SourceFile[],
): readonly Problem[] {
  const lines = linesOf(files);
  return diagnostics.map((diagnostic) => toProblem(diagnostic, lines));
}
