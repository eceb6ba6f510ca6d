/** Reads the uploaded files: the one that lists tables becomes the pipeline. */
import type { Report } from '#core/diagnostics.ts';
import { emptyPipeline } from '#core/model/pipeline.ts';
import { isObject } from '#core/model/value-at.ts';
import { plainValueOf } from '#core/text/plain-value.ts';
import { readJson } from '#core/text/read-json.ts';
import { readYaml } from '#core/text/read-yaml.ts';
import type { SourceFile } from '#core/text/source-file.ts';
import type { SourceDocument } from '#core/text/source-tree.ts';
import type { FoundFile, ImportContext, ImportInput, ImportResult } from '../define.ts';
import { readConfig } from './read-config.ts';
import { withRegions } from './read-regions.ts';

/** What a file is read as that lists tables. */
export const catalogueKind = 'catalogue';

/** Where no file lists tables, that is reported and the pipeline is empty. */
export function readProject(input: ImportInput, context: ImportContext): ImportResult {
  const read = input.files.map((file) => readFile(file, context));
  const config = configIn(read);
  const found = read.map(({ file, document }) => foundFile(file, document, config));
  if (!config) {
    const [first] = input.files;
    context.report('CFG003', {
      severity: 'error',
      message: 'None of the files is a config.yml with a list named tables.',
      hint: 'Upload the file that lists the tables.',
      at: first ? { file: first.path } : {},
    });
    return { pipeline: emptyPipeline, documents: [], found };
  }
  const { pipeline, modules, left } = withRegions(
    readConfig(config, input.environments, context),
    input.files,
  );
  const used = found.map((file) =>
    modules.has(file.path) ? { ...file, kind: 'module', records: 1, used: true } : file,
  );
  reportRegions(left, context);
  reportOthers(
    used.filter(({ path }) => !left.includes(path)),
    context,
  );
  return { pipeline, documents: [config], found: used };
}

/** The one a person said it is, or else the first that looks like one. */
function configIn(read: readonly ReadFile[]): SourceDocument | undefined {
  const chosen = read.find(({ file, document }) => document && file.readAs === catalogueKind);
  return (chosen ?? read.find(({ document }) => document && isConfig(document)))?.document;
}

interface ReadFile {
  readonly file: SourceFile;
  /** Absent: it is no YAML or JSON, or cannot be read. */
  readonly document?: SourceDocument;
}

function readFile(file: SourceFile, { report }: ImportContext): ReadFile {
  const isJson = /\.json$/i.test(file.path);
  const isYaml = /\.ya?ml$/i.test(file.path) || file.readAs === catalogueKind;
  if (!isJson && !isYaml) return { file };
  const result = isJson ? readJson(file) : readYaml(file);
  if (!result.ok) {
    const { message, offset } = result.problem;
    report('CFG002', {
      severity: 'error',
      message: `${file.path} is not valid ${isJson ? 'JSON' : 'YAML'}: ${message}`,
      hint: 'Nothing of this file was read. The other files were read as usual.',
      at: { span: { file: file.path, start: offset, end: offset }, file: file.path },
    });
    return { file };
  }
  for (const { key, path, first, last } of result.duplicates) {
    const tell: Report = (finding) => report('duplicate-key', finding);
    tell({
      message: `"${key}" stands twice in one object. The last one counts.`,
      hint: 'Delete the one that is not meant.',
      at: { span: last, path },
      related: [{ message: `"${key}" stands here first.`, at: { span: first, path } }],
    });
  }
  return { file, document: result.document };
}

/** The schema of the format also has tables, under its properties. */
function isConfig({ root }: SourceDocument): boolean {
  const tables = root.kind === 'object' && root.members.find(({ key }) => key === 'tables')?.value;
  return typeof tables === 'object' && tables.kind !== 'scalar';
}

function foundFile(
  { path }: SourceFile,
  document: SourceDocument | undefined,
  config: SourceDocument | undefined,
): FoundFile {
  if (document === undefined) return { path, kind: 'unknown', records: 0, used: false };
  if (document !== config) return { path, kind: 'unknown', records: 0, used: false };
  const value = plainValueOf(document.root);
  const tables = isObject(value) ? value.tables : undefined;
  const records = Array.isArray(tables) ? tables.length : Object.keys(tables ?? {}).length;
  return { path, kind: 'table catalogue', records, used: true };
}

/** What a person wrote, and no table of the design can carry. */
function reportRegions(paths: readonly string[], { report }: ImportContext): void {
  for (const path of paths) {
    report('region-not-kept', {
      message: `What stands in the region of yours in ${path} is not read: the module is of no table that the file lists, as those of sinks are.`,
      hint: 'The module itself is as it was. The project file inside a bundle has its sinks; lakewright convert --out into the same folder leaves their regions where they are.',
      at: { file: path },
    });
  }
}

function reportOthers(found: readonly FoundFile[], { report }: ImportContext): void {
  for (const { path, used } of found) {
    if (used) continue;
    report('file-not-used', {
      severity: 'info',
      message: `${path} is not read: what tables are stands in the file that lists them.`,
      hint: 'Of modules only the region "# region: yours" is taken, where it holds something; the design shows the tables, not their code.',
      at: { file: path },
    });
  }
}
