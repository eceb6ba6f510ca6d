/** Parameters are called after what they stand for. */
import { expect, test } from 'vitest';
import { parameterName } from '#core/exporters/lakeflow/templates/parameter-name.ts';

test.each([
  ['sourceSystem', 'sourceSystem'],
  ['sourceDetails.path', 'sourcePath'],
  ['sourceDetails.selectExp', 'selectExp'],
  ['sourceDetails.readerOptions.cloudFiles~schemaHints', 'sourceCloudFilesSchemaHints'],
  ['targetDetails.table', 'targetTable'],
  ['targetDetails.comment', 'targetComment'],
  ['materializedViews.x.tableDetails.clusterByColumns', 'targetClusterByColumns'],
  ['cdcSettings.sequence_by', 'sequenceBy'],
  ['cdcSnapshotSettings.source.path', 'snapshotPath'],
  ['quarantineTargetDetails.table', 'quarantineTable'],
  ['flowGroups.0.flows.f_x.views.v_x.sourceDetails.table', 'sourceTable'],
  ['sourceDetails.sqlStatement', 'sqlStatement'],
  ['tags.1', 'tags'],
  ['targetDetails.tableProperties.~', 'targetValue'],
  ['tags.2nd', 'value2nd'],
])('%s is called %s', (path, name) => {
  expect(parameterName(path.split('.').map((step) => step.replace('~', '.')))).toBe(name);
});

test('every name is one the framework takes', () => {
  for (const key of ['a-b', 'é', '__proto__', '0', ' ', '$', 'a.b_c']) {
    expect(parameterName(['targetDetails', key])).toMatch(/^[a-zA-Z_][a-zA-Z0-9_]*$/);
    expect(parameterName([key])).toMatch(/^[a-zA-Z_][a-zA-Z0-9_]*$/);
  }
});
