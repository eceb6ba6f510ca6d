/** Reads a snapshot source: full copies of a table, as a Delta table or as files. */

import { fileName } from '#core/text/file-name.ts';
import { takeForEnvironments } from '../environments/environment-values.ts';
import { became, dropped } from '../reading/leaf-fates.ts';
import { takeText, takeValue } from '../reading/object-reader.ts';
import { takeOptions } from '../reading/option-map.ts';
import { placeOf } from '../reading/placed.ts';
import { reportUnknownKeys } from '../reading/unknown-keys.ts';
import { addNode, type Scope } from '../scope.ts';
import { readDeltaSource } from './delta-source.ts';
import { sourcePath } from './source-path.ts';
import { type FlowDraft, flowRef, type SourceRequest } from './source-request.ts';

/** @returns absent: no format is named */
export function readSnapshotSource(request: SourceRequest, scope: Scope): FlowDraft | undefined {
  const format = takeText(request.details, 'snapshot_format');
  if (!format) return undefined;
  if (format.value.trim().toLowerCase() !== 'delta') {
    return readSnapshotFiles(request, format.value.trim(), scope);
  }
  became(format, [flowRef(request, 'mode')]);
  const flow = readDeltaSource(request, scope);
  return flow && { ...flow, mode: 'batch' };
}

function readSnapshotFiles(request: SourceRequest, format: string, scope: Scope): FlowDraft {
  const { details } = request;
  const reads = takeForEnvironments(details, 'source_path', scope);
  const { text, variable } = sourcePath(reads, scope);
  const source = addNode(scope, 'snapshot-files', {
    prefix: 'source',
    name: request.name,
    fields: { path: versionedPath(text, format), format, versionType: 'integer', options: {} },
  });
  const ref = { node: source.id, field: ['path'] };
  const note = 'The place of the snapshot number is a guess.';
  for (const [environment, read] of reads) {
    const value = variable ? [{ ...scope.variables.fate(variable, environment), note }] : [];
    became(read, [ref, ...value], note);
  }
  became(takeText(details, 'snapshot_format'), [{ node: source.id, field: ['format'] }]);
  source.fields.options = takeOptions(request.options, { node: source.id, field: ['options'] });
  dropUnused(request, scope);
  const [first] = reads.values();
  scope.report('snapshot-path-guessed', {
    message: `The ${request.title} reads numbered snapshot files. Which file comes next is decided by a function in the pipeline's notebook, not by the config; the conversion reads ${source.fields.path}.`,
    hint: 'Compare the path with the next_snapshot_and_version function of your notebook.',
    at: placeOf(first ?? details, ref),
  });
  return { from: source.id };
}

function dropUnused({ details }: SourceRequest, scope: Scope): void {
  const reason = 'DLT-META does not use it for snapshot files.';
  for (const key of ['source_database', 'source_table', 'source_metadata']) {
    dropped(takeValue(details, key), reason);
  }
  dropped(
    takeValue(details, 'source_schema_path'),
    'Snapshot files are read by a notebook function, which does not know it.',
  );
  reportUnknownKeys(details, scope, {
    owner: 'source_details of a snapshot source',
    known: ['snapshot_format', 'source_database', 'source_table'],
  });
}

/** Where the number of the snapshot stands: after a prefix such as `LOAD_`, or as the file's name. */
export function versionedPath(path: string, format: string): string {
  if (path.includes('{version}')) return path;
  const ending = `.${format.toLowerCase()}`;
  if (path.toLowerCase().endsWith(ending)) {
    return `${path.slice(0, -ending.length)}{version}${path.slice(-ending.length)}`;
  }
  const lastSegment = fileName(path);
  const isPrefix = lastSegment === '' || /[_.=-]$/.test(lastSegment);
  return `${isPrefix ? path : `${path}/`}{version}${ending}`;
}
