/** Every key a bundle has, by the part of a config that it belongs to, as `framework-keys.ts` names them. */
import type { OutputFile } from '#core/exporters/define.ts';
import { parseFile } from '#core/exporters/lakeflow/text/parse-file.ts';
import { namesIn, optionsOf } from './framework-keys.ts';

type Json = Readonly<Record<string, unknown>>;

const specs: Readonly<Record<string, string>> = {
  standard: 'standardSpec',
  flow: 'flowsSpec',
  materialized_view: 'materializedViewsSpec',
};
const sources: Readonly<Record<string, string>> = {
  batchFiles: 'sourceBatchFiles',
  cloudFiles: 'sourceCloudFiles',
  delta: 'sourceDelta',
  deltaJoin: 'sourceDeltaJoin',
  kafka: 'sourceKafkaReader',
  python: 'sourcePython',
  sql: 'sourceSql',
};
const targets: Readonly<Record<string, string>> = {
  delta: 'targetDelta',
  delta_sink: 'targetDeltaSink',
  kafka_sink: 'targetKafkaSink',
  foreach_batch_sink: 'targetForEachBatchSink',
  custom_python_sink: 'targetCustomPythonSink',
};
const flows: Readonly<Record<string, string>> = {
  append_view: 'appendViewFlowDetails',
  append_sql: 'appendSqlFlowDetails',
  merge: 'mergeFlowDetails',
};
const snapshots: Readonly<Record<string, string>> = {
  file: 'historicalSnapshotFileSource',
  table: 'historicalSnapshotTableSource',
};

/** Parts that are the same wherever they stand. */
const shared: Readonly<Record<string, string>> = {
  cdcSettings: 'cdcSettings',
  cdcSnapshotSettings: 'cdcSnapshotSettings',
  quarantineTargetDetails: 'quarantineTargetDetails',
  tableMigrationDetails: 'tableMigrationDetails',
  pythonTransform: 'pythonTransform',
  flowGroups: 'flow_group',
  stagingTables: 'stagingTables',
  views: 'views',
};

export function writtenKeys(files: readonly OutputFile[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { path, kind, text } of files) {
    const read = parts[kind] ? parseFile(path, text) : undefined;
    if (!read?.ok) continue;
    for (const part of parts[kind]?.(read.value as Json) ?? []) addKeys(read.value, part, found);
  }
  return found;
}

const parts: Readonly<Record<string, (file: Json) => readonly string[]>> = {
  spec: ({ dataFlowType }) => ['main', specs[String(dataFlowType)] ?? ''],
  expectations: () => ['expectations'],
  secrets: () => ['secrets'],
  template: () => ['spec_template_definition'],
  'parameter sets': () => ['spec_template'],
};

/** Those whose keys are names as a whole, and those whose lists are all of one part. */
const named = new Set(['secrets', 'spec_template_definition.parameters']);

function addKeys(value: unknown, part: string, found: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) for (const one of value) addKeys(one, part, found);
  else if (named.has(part)) for (const one of Object.values(value)) addInside(one, part, found);
  else addInside(value, part, found);
}

function addInside(value: unknown, part: string, found: Set<string>): void {
  for (const [key, inner] of Object.entries((value ?? {}) as Json)) {
    found.add(`${part}.${key}`);
    if (optionsOf.has(key) || key === 'template' || key === 'tags') continue;
    const within = partOf(key, value as Json, part);
    const isNamed = namesIn.has(key) && typeof inner === 'object';
    for (const one of isNamed ? Object.values(inner as Json) : [inner]) addKeys(one, within, found);
  }
}

function partOf(key: string, beside: Json, part: string): string {
  const kind = (names: Readonly<Record<string, string>>, by: string) =>
    names[String(beside[by])] ?? '';
  if (part === 'expectations') return part;
  if (key === 'sourceDetails' && part === 'tableMigrationDetails') return 'sourceMigrateDelta';
  if (key === 'sourceDetails') return kind(sources, 'sourceType');
  if (key === 'targetDetails') return kind(targets, 'targetFormat');
  if (key === 'flowDetails') return kind(flows, 'flowType');
  if (key === 'source' && part === 'cdcSnapshotSettings') return kind(snapshots, 'sourceType');
  return shared[key] ?? `${part}.${key}`;
}
