/** Reads a cloudFiles source: files picked up by Auto Loader. */

import { takeForEnvironments } from '../environments/environment-values.ts';
import { became, becomes, dropped } from '../reading/leaf-fates.ts';
import { takeObject, takeValue } from '../reading/object-reader.ts';
import { takeOptions } from '../reading/option-map.ts';
import { placeOf } from '../reading/placed.ts';
import { reportUnknownKeys } from '../reading/unknown-keys.ts';
import { addNode, type Scope } from '../scope.ts';
import { columnsBecame, takeDeclaredColumns } from './declared-columns.ts';
import { takeSourceMetadata } from './source-metadata.ts';
import { sourcePath } from './source-path.ts';
import { type FlowDraft, flowRef, type SourceRequest } from './source-request.ts';

const known = [
  'source_path',
  'source_schema_path',
  'source_metadata',
  'source_database',
  'source_table',
];

/**
 * @returns a flow that reads the added source; absent: an append flow names no path, which is
 * reported
 */
export function readCloudFilesSource(request: SourceRequest, scope: Scope): FlowDraft | undefined {
  const { details } = request;
  const paths = takeForEnvironments(details, 'source_path', scope);
  if (paths.size === 0 && request.isAppendFlow) {
    reportNoPath(request, scope);
    return undefined;
  }
  const { text, variable } = sourcePath(paths, scope);
  const source = addNode(scope, 'cloud-files', {
    prefix: 'source',
    name: request.name,
    fields: { path: text, options: {} },
  });
  const place = becomes({ node: source.id, field: ['path'] });
  for (const [environment, read] of paths) {
    became(read, variable ? [place, scope.variables.fate(variable, environment)] : [place]);
  }

  const columns = takeDeclaredColumns(request, scope);
  if (columns) source.fields.schema = columns.schema;
  columnsBecame(columns, [{ node: source.id, field: ['schema'] }]);

  source.fields.options = takeOptions(request.options, { node: source.id, field: ['options'] });
  const select = selectOf(request, scope);
  dropUnused(request, scope);
  return { from: source.id, ...select };
}

function selectOf(request: SourceRequest, scope: Scope): { select?: string[] } {
  const metadata = takeObject(request.details, 'source_metadata');
  if (!metadata) return {};
  const columns = takeSourceMetadata(metadata, flowRef(request, 'select'), scope);
  if (request.isAppendFlow) {
    scope.report('metadata-in-append-flow', {
      message: `The ${request.title} has source_metadata, which DLT-META does not carry into append flows: it fails when it runs. The conversion adds the columns.`,
      at: placeOf(metadata, flowRef(request, 'select')),
    });
  }
  return columns.length === 0 ? {} : { select: ['*', ...columns] };
}

function dropUnused({ details, format }: SourceRequest, scope: Scope): void {
  const reason = `DLT-META carries it along and never uses it for ${format.value}.`;
  const unused = ['source_database', 'source_table', 'source_catalog', 'snapshot_format'];
  for (const key of unused) dropped(takeValue(details, key), reason);
  for (const read of takeForEnvironments(details, 'source_catalog', scope).values()) {
    dropped(read, reason);
  }
  reportUnknownKeys(details, scope, { owner: 'source_details', known });
}

function reportNoPath(request: SourceRequest, scope: Scope): void {
  const keys = scope.environments.kept.map((environment) => `source_path_${environment}`);
  scope.report('append-flow-without-path', {
    severity: 'error',
    message: `The ${request.title} reads files and names no path (${keys.join(', ')}), so the flow is left out.`,
    hint: 'Add the path to source_details of the flow. The table and its other flows are converted.',
    at: placeOf(request.details, { node: request.table.id, field: [] }),
  });
}
