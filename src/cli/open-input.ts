/** Opens what a call names: legacy configs, a project file, or a template. */
import { importUploads } from '#core/compile/import-uploads.ts';
import { type LegacyReading, readLegacy } from '#core/compile/read-legacy.ts';
import { linesOf, toProblem } from '#core/compile/to-problem.ts';
import type { Problem } from '#core/compiler.ts';
import type { OutputSettings } from '#core/editing/document.ts';
import { targets } from '#core/exporters/targets.ts';
import { importers } from '#core/importers/index.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import { projectTextIn } from '#core/project-file/project-in-upload.ts';
import { readProject } from '#core/project-file/read-project.ts';
import { templates } from '#core/templates/index.ts';
import { templateSummaries } from '#core/templates/summaries.ts';
import type { UploadedFile } from '#core/text/source-file.ts';
import type { Flags } from './output-choices.ts';
import { oneOf } from './read-arguments.ts';
import { readPaths } from './read-paths.ts';
import { withValues } from './set-values.ts';
import { UsageError } from './usage-error.ts';

export interface Input {
  readonly pipeline: Pipeline;
  /** What a project file chooses; for anything else, the first target. */
  readonly output: OutputSettings;
  /** Absent: nothing was imported. */
  readonly reading: LegacyReading | undefined;
  /** Of opening and importing. */
  readonly problems: readonly Problem[];
}

/** The flags that say what is opened, as `util.parseArgs` takes them. */
export const inputFlags = {
  from: { type: 'string' },
  env: { type: 'string', multiple: true },
  template: { type: 'string' },
  set: { type: 'string', multiple: true },
} as const;

const importerIds = ['auto', ...importers.map(({ id }) => id)];

/** The importers as a usage text shows them. */
export const inputUsage = `[--from ${importerIds.join('|')}] [--set NAME=VALUE…]`;

const standard: OutputSettings = { exporter: targets[0].id };

/** @throws UsageError where nothing can be opened, or a value is set that has no place there */
export function openInput(paths: readonly string[], flags: Flags): Input {
  const input = openPaths(paths, flags);
  return { ...input, pipeline: withValues(input.pipeline, textsIn(flags.set)) };
}

function openPaths(paths: readonly string[], flags: Flags): Input {
  const ids = templateSummaries.map(({ id }) => id);
  const template = oneOf('template', textIn(flags.template), ids);
  if (template !== undefined) {
    if (paths.length > 0) throw new UsageError('Name paths, or a template with --template.');
    const pipeline = withEnvironments(templates[template](), environmentsIn(flags));
    return { pipeline, output: standard, reading: undefined, problems: [] };
  }
  if (paths.length === 0) throw new UsageError('Name at least one file, folder or zip.');
  const uploads = readPaths(paths);
  const [only, other] = uploads;
  const project = only && !other ? projectTextIn(only) : undefined;
  return project === undefined || !only
    ? openLegacy(uploads, flags)
    : openProject(only.path, project, flags);
}

function openLegacy(uploads: readonly UploadedFile[], flags: Flags): Input {
  const importer = oneOf('from', textIn(flags.from), importerIds) ?? 'auto';
  const request = { uploads, importer, environments: environmentsIn(flags) };
  const { answer, reading } = importUploads(request, readLegacy, () => undefined);
  return { pipeline: answer.pipeline, output: standard, reading, problems: answer.problems };
}

function openProject(path: string, text: string, flags: Flags): Input {
  const read = readProject(text);
  if (!read.ok) throw new UsageError(`"${path}" cannot be opened: ${read.message}`);
  const { pipeline, output, legacy } = read.document;
  const reading = legacy && readLegacy(legacy);
  const lines = linesOf(legacy?.files ?? []);
  const imported = reading?.diagnostics.map((found) => toProblem(found, lines)) ?? [];
  const left = read.losses.map(
    (message): Problem => ({ code: 'project/left-out', severity: 'error', message, file: path }),
  );
  return {
    pipeline: withEnvironments(pipeline, environmentsIn(flags)),
    output,
    reading,
    problems: [...left, ...imported],
  };
}

/** @param wanted empty: all of them */
function withEnvironments(pipeline: Pipeline, wanted: readonly string[]): Pipeline {
  const missing = wanted.find((name) => !pipeline.environments.includes(name));
  if (missing !== undefined) {
    const there = pipeline.environments.join(', ');
    throw new UsageError(`There is no environment "${missing}"; there is ${there}.`);
  }
  const environments = pipeline.environments.filter((name) => wanted.includes(name));
  return wanted.length === 0 ? pipeline : { ...pipeline, environments };
}

function environmentsIn({ env }: Flags): readonly string[] {
  return textsIn(env).flatMap((names) => names.split(','));
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function textIn(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
