import { expect, it } from 'vitest';
import { undefinedVariable } from '#core/rules/environments/undefined-variable.ts';
import { completeSource, pipelineOf, tableNode } from '../../../support/build-pipeline.ts';
import { findingsOf, testRule } from '../../../support/rule-test.ts';

const placed = (database: string) => tableNode('bronze.orders', 'source.orders', { database });

testRule(undefinedVariable, {
  accepts: {
    'variables that are defined': pipelineOf([placed('{catalog}.{schema}')], {
      variables: { catalog: { dev: 'lake' }, schema: {} },
    }),
    'what the platform fills in': pipelineOf([placed('{pipeline_catalog}.{workspace_env}')]),
    'a pattern, and the version of a snapshot': pipelineOf([
      tableNode('bronze.orders', '', {
        expectations: [{ name: 'zip', constraint: "zip RLIKE '[0-9]{5}'", action: 'warn' }],
      }),
      completeSource('snapshot-files', 'stock'),
    ]),
  },
  reports: {
    'a variable that nobody defined': [
      pipelineOf([placed('{catalog}.sales')]),
      'bronze.orders uses {catalog}, but there is no such variable.',
    ],
    'a misspelt one, wherever it stands': [
      pipelineOf([tableNode('bronze.{catlog}', 'source.orders', { comment: 'of {Catalog}' })], {
        name: '{catalo}_bundle',
        variables: { catalog: { dev: '{ctalog}' } },
      }),
      'bronze.{catlog} uses {catlog}, but there is no such variable.',
      'bronze.{catlog} uses {Catalog}, but there is no such variable.',
      'the project uses {catalo}, but there is no such variable.',
      'the variable catalog uses {ctalog}, but there is no such variable.',
    ],
    'a name every object has': [
      pipelineOf([placed('{constructor}')]),
      'bronze.orders uses {constructor}, but there is no such variable.',
    ],
  },
});

it('puts the name that was meant into the text', () => {
  const pipeline = pipelineOf([placed('{catlog}.sales')], { variables: { catalog: {} } });
  expect(findingsOf(undefinedVariable, pipeline)[0]?.fix).toEqual({
    title: 'Write {catalog}',
    command: {
      name: 'set-field',
      id: 'bronze.orders',
      field: ['database'],
      value: '{catalog}.sales',
    },
  });
});

it('counts places beyond the first hundred instead of listing them', () => {
  const tables = Array.from({ length: 130 }, (_, n) =>
    tableNode(`bronze.t${n}`, 'source.orders', { database: '{catalog}' }),
  );
  const findings = findingsOf(undefinedVariable, pipelineOf(tables));
  expect(findings).toHaveLength(101);
  expect(findings.at(-1)?.message).toBe(
    '{catalog} is used in 30 further places without being defined.',
  );
});
