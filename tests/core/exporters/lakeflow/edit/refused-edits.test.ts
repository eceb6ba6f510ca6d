/** Edits that cannot be taken over, and what the user is told. */
import { describe, expect, test } from 'vitest';
import { lakeflow } from '#core/exporters/lakeflow/lakeflow.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { writePipeline } from '../write-pipeline.ts';
import { bronze, edit, type Json, setIn } from './edit-file.ts';

describe('what cannot be taken', () => {
  const refusal = (change: (file: Json) => void, kind = 'spec'): readonly string[] => {
    const result = edit({ pipeline: bronze, id: 'bronze.orders', kind, change });
    return result.ok ? [] : result.findings.map(({ message }) => message);
  };

  test.each<[string, unknown, string]>([
    ['dataFlowType', 'flow', 'The framework knows no keys sourceSystem, sourceType'],
    ['sourceViewName', 'v_x', 'sourceViewName cannot be changed here'],
    ['dataQualityExpectationsPath', './x.json', 'dataQualityExpectationsPath cannot be changed'],
    ['dataFlowGroup', 'B2', 'groups of this layer end in _bronze'],
    ['nonsense', 1, 'The framework knows no key nonsense'],
    ['targetDetails table', undefined, 'targetDetails.table is missing.'],
    ['targetDetails comment', 3, 'targetDetails.comment has to be a text.'],
    ['quarantineMode', 'on', 'quarantineMode has to be one of off, flag and table.'],
    ['sourceDetails path', undefined, 'sourceDetails.path is missing.'],
    ['mode', 'batch', 'Use a spec of the type materialized_view.'],
  ])('%s = %j', (path, value, message) => {
    expect(refusal((file) => setIn(file, path, value)).join('\n')).toContain(message);
  });

  test('a column that settings need cannot be taken out of the select', () => {
    const result = edit({
      pipeline: bronze,
      id: 'silver.orders',
      change: (file) => setIn(file, 'sourceDetails selectExp', ['id', 'ts']),
    });
    expect(result.ok).toBe(false);
  });

  test('a link to a table nobody knows', () => {
    const result = edit({
      pipeline: bronze,
      id: 'silver.orders',
      change: (file) => setIn(file, 'sourceDetails table', 'nowhere'),
    });
    expect(!result.ok && result.findings[0]?.message).toContain(
      'no table of the project is main.bronze.nowhere',
    );
  });

  test('an empty expectations file, which the framework takes for a missing one', () => {
    const empty = (file: Json): void => {
      for (const key of Object.keys(file)) delete file[key];
    };
    expect(refusal(empty, 'expectations').join()).toContain('has to hold an expectation');
  });

  test('text that is no JSON, with the place', () => {
    const { files } = writePipeline(bronze);
    const before = files.find(({ node, kind }) => node === 'bronze.orders' && kind === 'spec');
    const node = bronze.nodes['bronze.orders' as NodeId];
    if (!before || !node) throw new Error('bronze.orders has no spec');
    const text = before.text.replace('"standard",', '"standard"');
    const result = lakeflow.takeEdit({ node, before, text }, bronze);
    expect(result).toMatchObject({
      ok: false,
      findings: [{ at: { span: { file: before.path } } }],
    });
  });
});
