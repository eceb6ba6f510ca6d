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
  { uploads, importer, environments, readAs, onto }: ImportRequest,
  readOnce: (legacy: Legacy) => LegacyReading,
  onProgress: (progress: Progress) => void,
): ImportedUploads {
  const fromOpening: Diagnostic[] = [];
  const opened = openUploads(uploads, topicReporter('upload', fromOpening), (done, total) =>
    onProgress({ step: 'Opening files', done, total }),
  );
  const joined = joinFiles(onto?.legacy?.files ?? [], opened);
  const files = readAs ? joined.map((file) => chosenAs(file, readAs)) : joined;
  const decisions = onto?.legacy?.decisions;
  const legacy = {
    ...{ importer: importerFor(files, importer), files, environments },
    ...(decisions && { decisions }),
  };
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

/**
 * A file that comes again replaces its earlier self, and is still read as what it was said to be. A
 * stub makes way for the file it stands for, from whatever folder it comes. In the order of paths,
 * whatever came first.
 */
function joinFiles(
  before: readonly SourceFile[],
  added: readonly SourceFile[],
): readonly SourceFile[] {
  const names = new Set(added.map(({ path }) => nameOf(path)));
  const byPath = new Map<string, SourceFile>();
  for (const file of before) {
    if (!file.isStub || !names.has(nameOf(file.path))) byPath.set(file.path, file);
  }
  for (const file of added) {
    const readAs = byPath.get(file.path)?.readAs;
    byPath.set(file.path, readAs === undefined ? file : { ...file, readAs });
  }
  return [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function chosenAs(file: SourceFile, readAs: Readonly<Record<string, string>>): SourceFile {
  if (!Object.hasOwn(readAs, file.path)) return file;
  const { readAs: _, ...plain } = file;
  const kind = readAs[file.path];
  return kind ? { ...plain, readAs: kind } : plain;
}

function problemsOf(
  diagnostics: readonly Diagnostic[],
  files: readonly SourceFile[],
): readonly Problem[] {
  const lines = linesOf(files);
  return diagnostics.map((diagnostic) => toProblem(diagnostic, lines));
}
