import { describe, expect, it } from 'vitest';
import { addFate, type Fate } from '#core/ledger/fates.ts';
import { explain, type Outcome, statusOf } from '#core/ledger/judge-leaf.ts';
import { writtenFields } from '#core/ledger/trace-index.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import type { SourceScalar } from '#core/text/source-tree.ts';

const orders = 'bronze.orders' as NodeId;
const spec = 'orders_main.json';

const written = {
  traces: new Map([
    [
      orders,
      [
        { field: ['name'], file: spec, path: ['targetDetails', 'table'] },
        { field: ['comment'], file: spec, path: ['targetDetails', 'comment'] },
        { field: ['options'], file: spec, path: ['sourceDetails', 'readerOptions'] },
        { field: ['expectations', '0'], file: 'orders_dqe.json', path: ['expect', '0'] },
        { field: ['flowId'], file: spec, path: ['dataFlowId'] },
        { field: ['flowId'], file: 'sink_main.json', path: ['dataFlowId'] },
      ],
    ],
  ]),
  losses: new Map([[orders, [{ field: ['changeCapture', 'once'], reason: 'No place for it.' }]]]),
};
const outcome: Outcome = {
  fieldsOf: (node) => writtenFields(node, written),
  isSpec: (file) => file.endsWith('_main.json'),
};

const became = (...field: string[]): Fate => ({
  kind: 'became',
  node: orders,
  field,
  note: undefined,
});

function judge(key: string, fates: readonly Fate[], overridden = false) {
  const value: SourceScalar = { kind: 'scalar', value: 'x', start: 0, end: 1 };
  for (const fate of fates) addFate(value, fate);
  const leaf = { key, step: undefined, parent: undefined, value, overridden };
  const status = overridden ? 'dropped' : statusOf(fates, key, outcome);
  return { status, ...explain(leaf, status, outcome) };
}

describe('the status of a leaf', () => {
  it('is copied when the key keeps its name', () => {
    expect(judge('comment', [became('comment')])).toMatchObject({
      status: 'copied',
      nodes: [orders],
      outputs: [{ file: spec, path: ['targetDetails', 'comment'] }],
    });
  });

  it('is copied for a part of a value that was written as a whole', () => {
    expect(judge('cloudFiles.format', [became('options', 'cloudFiles.format')])).toMatchObject({
      status: 'copied',
      outputs: [{ path: ['sourceDetails', 'readerOptions', 'cloudFiles.format'] }],
    });
  });

  it('is renamed when the key has another name', () => {
    expect(judge('bronze_table', [became('name')])).toMatchObject({
      status: 'renamed',
      reason: 'It is called targetDetails.table here.',
    });
  });

  it('is renamed, with the note, when the value was changed on the way', () => {
    const fate = { ...became('comment'), note: 'Trimmed.' } as Fate;
    expect(judge('comment', [fate])).toMatchObject({ status: 'renamed', reason: 'Trimmed.' });
  });

  it('is moved when it stands in a side file', () => {
    expect(judge('valid_id', [became('expectations', '0')]).status).toBe('moved');
  });

  it('is split when it stands in several places', () => {
    expect(judge('data_flow_id', [became('flowId')])).toMatchObject({
      status: 'split',
      reason: 'It feeds 2 places of the bundle.',
    });
  });

  it('is dropped with the reason of the importer, or of the exporter', () => {
    expect(judge('path', [{ kind: 'dropped', reason: 'Unity Catalog keeps it.' }])).toMatchObject({
      status: 'dropped',
      reason: 'Unity Catalog keeps it.',
    });
    expect(judge('once', [became('changeCapture', 'once')])).toMatchObject({
      status: 'dropped',
      reason: 'No place for it.',
    });
  });

  it('is dropped when an edit took the field away', () => {
    expect(judge('where', [became('flows', 'orders', 'where')])).toMatchObject({
      status: 'dropped',
      reason: 'The migrated config no longer holds it.',
    });
  });

  it('is dropped when a later key replaces it', () => {
    expect(judge('comment', [became('comment')], true).status).toBe('dropped');
  });

  it('is a decision when nobody read it', () => {
    expect(judge('bronze_custom_x', [])).toEqual({
      status: 'needsDecision',
      nodes: [],
      outputs: [],
      reason: 'No part of the conversion reads this key.',
    });
  });

  it('is a decision when the importer says so, wherever the value stands', () => {
    const decide: Fate = { kind: 'decide', reason: 'Good rows or bad rows?' };
    expect(judge('rule', [became('comment'), decide])).toMatchObject({
      status: 'needsDecision',
      reason: 'Good rows or bad rows?',
    });
  });

  it('is defaulted when a default stands in its place', () => {
    const fate: Fate = { kind: 'defaulted', reason: 'Empty, as if absent.' };
    expect(judge('comment', [fate])).toMatchObject({ status: 'defaulted' });
  });
});
