/** Reads a project file. Never throws: whatever is wrong with it is told in words. */
import type { WorkspaceDocument } from '#core/editing/document.ts';
import { job } from '#core/jobs/job.ts';
import { isObject } from '#core/model/value-at.ts';
import { nodeTypes } from '#core/node-types/index.ts';
import { resource } from '#core/resources/resource.ts';
import { lineMapOf } from '#core/text/line-map.ts';
import { plainValueOf } from '#core/text/plain-value.ts';
import { readJson } from '#core/text/read-json.ts';
import { readYaml } from '#core/text/read-yaml.ts';
import { counted, listedFirst } from '#core/text/wording.ts';
import { appVersion } from './app-version.ts';
import { documentSchema } from './document-schema.ts';
import { fileVersion, migrations } from './migrations/index.ts';
import { fileKind } from './print-project.ts';

export type ReadProject =
  | {
      readonly ok: true;
      readonly document: WorkspaceDocument;
      /** What had to be left out, as sentences. */
      readonly losses: readonly string[];
    }
  | {
      readonly ok: false;
      /** What is wrong and what is still fine, as sentences. */
      readonly message: string;
      /** Of a file from a newer version: what this one understands of it, if it is a whole project. */
      readonly copy?: { readonly document: WorkspaceDocument; readonly savedBy: string };
    };

const untouched = 'Nothing was opened, and the file is as it was.';

/**
 * Older forms are brought up step by step. Parts that are broken are left out and told as losses;
 * `ok` is false where nothing can be opened.
 */
export function readProject(text: string): ReadProject {
  const parsed = parse(text);
  if (!parsed.ok) return parsed;
  const file = parsed.value;
  if (!isObject(file) || file.lakewright !== fileKind) {
    return { ok: false, message: `This is no project file of Lakewright. ${untouched}` };
  }
  const { version } = file;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return {
      ok: false,
      message: `The project file does not say which version it has. ${untouched}`,
    };
  }
  if (version > fileVersion) return newer(file);
  const migrated = migrations.slice(version - 1).reduce<unknown>((old, step) => step(old), file);
  return readDocument(isObject(migrated) ? migrated.document : undefined);
}

type Parsed =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly message: string };

/** JSON in one go; what that refuses is read again to say where and why, or as YAML. */
function parse(text: string): Parsed {
  const plain = text.replace(/^\ufeff/, '');
  try {
    return { ok: true, value: JSON.parse(plain) };
  } catch {
    const isJson = plain.trimStart().startsWith('{');
    const source = { path: '', text: plain };
    const read = isJson ? readJson(source) : readYaml(source);
    if (read.ok) return { ok: true, value: plainValueOf(read.document.root) };
    const { line } = lineMapOf(plain).positionAt(read.problem.offset);
    return {
      ok: false,
      message: `Line ${line} cannot be read: ${read.problem.message} ${untouched}`,
    };
  }
}

function newer(file: Readonly<Record<string, unknown>>): ReadProject {
  const savedBy = typeof file.savedBy === 'string' ? file.savedBy : `${file.version}`;
  const message = `Saved by version ${savedBy}; this is ${appVersion}. ${untouched}`;
  const read = readDocument(file.document);
  return read.ok && read.losses.length === 0
    ? { ok: false, message, copy: { document: read.document, savedBy } }
    : { ok: false, message };
}

function readDocument(raw: unknown): ReadProject {
  const judged = documentSchema.safeParse(raw);
  if (!judged.success || !isObject(raw)) {
    const path = judged.error?.issues[0]?.path.join('.');
    const where = path ? `\`document.${path}\`` : '`document`';
    return { ok: false, message: `${where} does not have the form it needs. ${untouched}` };
  }
  // Judged the line above. What the schema does not know stays: it may be of use to a later version.
  const document = raw as unknown as WorkspaceDocument;
  const { nodes, jobs, resources } = document.pipeline;
  const brokenTables = brokenIn(nodes, isNode);
  const brokenJobs = brokenIn(jobs ?? {}, isJob);
  const brokenResources = brokenIn(resources ?? {}, isResource);
  if (brokenTables.length + brokenJobs.length + brokenResources.length === 0) {
    return { ok: true, document, losses: [] };
  }
  const pipeline = {
    ...document.pipeline,
    nodes: without(nodes, brokenTables),
    ...(jobs && { jobs: without(jobs, brokenJobs) }),
    ...(resources && { resources: without(resources, brokenResources) }),
  };
  const losses = [
    ...lossOf('table', brokenTables),
    ...lossOf('job', brokenJobs),
    ...lossOf('resource', brokenResources),
  ];
  return { ok: true, document: { ...document, pipeline }, losses };
}

type Parts<Part> = Readonly<Record<string, Part>>;

/** Names of the parts that are not what they have to be. */
function brokenIn<Part>(
  parts: Parts<Part>,
  isWhole: (part: unknown, name: string) => boolean,
): readonly string[] {
  return Object.entries(parts).flatMap(([name, part]) => (isWhole(part, name) ? [] : name));
}

function without<Part>(parts: Parts<Part>, names: readonly string[]): Parts<Part> {
  if (names.length === 0) return parts;
  return Object.fromEntries(Object.entries(parts).filter(([name]) => !names.includes(name)));
}

function lossOf(kind: string, names: readonly string[]): readonly string[] {
  if (names.length === 0) return [];
  return [
    `${counted(names.length, kind)} could not be read and ${names.length === 1 ? 'was' : 'were'} left out: ${listedFirst(names, mostNamed)}. The file still has them.`,
  ];
}

const mostNamed = 5;

function isNode(node: unknown, id: string): boolean {
  if (!isObject(node) || node.id !== id || typeof node.name !== 'string') return false;
  const { type } = node;
  const known = Object.values(nodeTypes).find((one) => one.type === type);
  return known?.fields.safeParse(node.fields).success ?? false;
}

function isJob(value: unknown): boolean {
  return job.safeParse(value).success;
}

function isResource(value: unknown): boolean {
  return resource.safeParse(value).success;
}
