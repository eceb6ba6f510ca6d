/** What was changed after a conversion is told for each legacy key, and can be put back. */
import { expect, it } from 'vitest';
import type { Command } from '#core/commands/index.ts';
import { compileProject } from '#core/compile/compile-project.ts';
import { importUploads } from '#core/compile/import-uploads.ts';
import { sidesOf } from '#core/compile/node-sides.ts';
import { readLegacy } from '#core/compile/read-legacy.ts';
import type { SideRow } from '#core/compiler.ts';
import type { WorkspaceDocument } from '#core/editing/document.ts';
import { execute } from '#core/editing/execute.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { lineMapOf } from '#core/text/line-map.ts';
import { upload } from '../../support/convert-uploads.ts';

const orders = 'bronze.orders' as NodeId;
const entry = {
  data_flow_id: '1',
  data_flow_group: 'A1',
  source_system: 'erp',
  source_format: 'cloudFiles',
  source_details: { source_path_dev: '/landing/dev', source_path_prd: '/landing/prd' },
  bronze_database_dev: 'dev.bronze',
  bronze_database_prd: 'prd.bronze',
  bronze_table: 'orders',
  bronze_table_comment: 'Raw orders',
  bronze_cluster_by: ['id'],
  bronze_reader_options: { 'cloudFiles.format': 'json' },
};
const uploads = [upload('onboarding.json', [entry])];
const request = { uploads, importer: 'auto', environments: [] };
const { answer, reading } = importUploads(request, readLegacy, () => undefined);
const output = { exporter: 'lakeflow', options: {} };
const start: WorkspaceDocument = { pipeline: answer.pipeline, layout: {}, output };

function changedRows({ pipeline }: WorkspaceDocument): readonly SideRow[] {
  const compiled = compileProject(pipeline, output, reading);
  const lines = (file: string) =>
    lineMapOf(reading.legacy.files.find(({ path }) => path === file)?.text ?? '');
  return sidesOf(orders, compiled, lines).rows.filter(({ since }) => since !== undefined);
}

it('tells nothing of what stays as it was read', () => {
  expect(changedRows(start)).toEqual([]);
});

it.each<readonly [string, Command]>([
  ['bronze_table_comment', { name: 'set-field', id: orders, field: ['comment'], value: 'Others' }],
  ['bronze_table_comment', { name: 'set-field', id: orders, field: ['comment'] }],
  ['bronze_table', { name: 'rename-node', id: orders, to: 'sales' }],
])('tells that %s was changed, and puts it back', (key, command) => {
  const changed = execute(start, command).document;
  const rows = changedRows(changed);
  expect(rows.map(({ path }) => path)).toEqual([`[0].${key}`]);
  const putBack = rows[0]?.since?.putBack;
  expect(putBack).toBeDefined();
  const again = putBack ? execute(changed, putBack).document : changed;
  expect(changedRows(again)).toEqual([]);
});
