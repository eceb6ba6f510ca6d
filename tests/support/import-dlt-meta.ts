/** Imports of DLT-META files written in the test itself. */
import type { Diagnostic } from '#core/diagnostics.ts';
import { topicReporter } from '#core/diagnostics.ts';
import type { FoundFile } from '#core/importers/define.ts';
import { dltMeta } from '#core/importers/dlt-meta/dlt-meta.ts';
import { type Fate, fatesOf } from '#core/ledger/fates.ts';
import { eachLeaf, type Leaf, pathOf } from '#core/ledger/leaf.ts';
import type { NodeId, NodeOf, Pipeline } from '#core/model/pipeline.ts';
import type { NodeType } from '#core/node-types/index.ts';
import type { SourceFile } from '#core/text/source-file.ts';

export interface LeafFates {
  readonly file: string;
  readonly path: string;
  readonly overridden: boolean;
  readonly fates: readonly Fate[];
}

export interface DltMetaImport {
  readonly pipeline: Pipeline;
  readonly found: readonly FoundFile[];
  readonly diagnostics: readonly Diagnostic[];
  readonly leaves: readonly LeafFates[];
}

export function importTexts(
  files: readonly SourceFile[],
  environments: readonly string[] = [],
): DltMetaImport {
  const diagnostics: Diagnostic[] = [];
  const report = topicReporter('import/dlt-meta', diagnostics);
  const { pipeline, documents, found } = dltMeta.read(
    { files, environments },
    { report, progress: () => undefined },
  );
  const leaves: LeafFates[] = [];
  for (const { file, root } of documents) {
    eachLeaf(root, (leaf: Leaf) => {
      const { value, overridden } = leaf;
      leaves.push({ file, path: pathOf(leaf), overridden, fates: fatesOf(value) });
    });
  }
  return { pipeline, found, diagnostics, leaves };
}

/** @param files contents by path: texts as they are, anything else as JSON */
export function importFiles(
  files: Readonly<Record<string, unknown>>,
  environments: readonly string[] = [],
): DltMetaImport {
  const texts = Object.entries(files).map(([path, content]) => ({
    path,
    text: typeof content === 'string' ? content : JSON.stringify(content, null, 2),
  }));
  return importTexts(texts, environments);
}

/** An entry with a bronze table read from JSON files, in environment dev. */
export function bronzeEntry(more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    data_flow_id: '100',
    data_flow_group: 'A1',
    source_system: 'mysql',
    source_format: 'cloudFiles',
    source_details: { source_path_dev: '/landing/customers' },
    bronze_database_dev: 'lake.bronze',
    bronze_table: 'customers',
    bronze_reader_options: { 'cloudFiles.format': 'json' },
    ...more,
  };
}

/** The entry of a bronze table of its own, whose files lie in a folder of its name. */
export function tableEntry(
  table: string,
  more: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  const source_details = { source_path_dev: `/landing/${table}` };
  return bronzeEntry({ data_flow_id: table, bronze_table: table, source_details, ...more });
}

/** An entry that reads the bronze table `customers` into a silver table of that name. */
export function silverEntry(more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    data_flow_id: '200',
    data_flow_group: 'A1',
    bronze_database_dev: 'lake.bronze',
    bronze_table: 'customers',
    silver_database_dev: 'lake.silver',
    silver_table: 'customers',
    silver_transformation_json_dev: 'conf/silver.json',
    ...more,
  };
}

/** One entry alone, with the files it refers to. */
export function importEntry(
  entry: Readonly<Record<string, unknown>>,
  files: Readonly<Record<string, unknown>> = {},
): DltMetaImport {
  return importFiles({ 'onboarding.json': [entry], ...files });
}

/** The node with an id, which has to be there and of the type. */
export function nodeOf<T extends NodeType>(
  { pipeline }: DltMetaImport,
  type: T,
  id: string,
): NodeOf<T> {
  const node = pipeline.nodes[id as NodeId];
  if (node?.type !== type) {
    throw new Error(`${id} is no ${type}; there are ${Object.keys(pipeline.nodes).join(', ')}`);
  }
  // Its type was just compared.
  return node as NodeOf<T>;
}

/** `severity topic` of every finding, in order. */
export function topicsOf({ diagnostics }: DltMetaImport): readonly string[] {
  return diagnostics.map(({ severity, code }) => `${severity} ${code.split('/').at(-1)}`);
}

/** The findings about a topic. */
export function findingsOf({ diagnostics }: DltMetaImport, topic: string): readonly Diagnostic[] {
  return diagnostics.filter(({ code }) => code === `import/dlt-meta/${topic}`);
}

/** The fates of the leaf at a path of the onboarding file, as short words: `became comment`. */
export function fatesAt({ leaves }: DltMetaImport, path: string): readonly string[] {
  const leaf = leaves.find((one) => one.path === path && !one.overridden);
  if (!leaf) throw new Error(`No leaf at ${path}`);
  return leaf.fates.map((fate) =>
    fate.kind === 'became'
      ? `became ${[fate.node ?? 'pipeline', ...fate.field].join(' ')}`
      : fate.kind,
  );
}
