/** Jobs: added, changed, renamed and taken away, and what follows them. */
import { describe, expect, test } from 'vitest';
import type { Command } from '#core/commands/index.ts';
import { execute } from '#core/editing/execute.ts';
import type { Job } from '#core/jobs/job.ts';
import type { NodeId, Pipeline } from '#core/model/pipeline.ts';
import { referencesOf } from '#core/model/references.ts';
import { smallJob } from '../../support/any-job.ts';
import { filesNode, pipelineOf, tableNode } from '../../support/build-pipeline.ts';

const daily: Job = {
  trigger: { kind: 'table-update', tables: ['{catalog}.raw.orders'] },
  selection: { tables: ['bronze.orders'], tags: ['daily'] },
  notifications: [{ via: 'email', to: '{team}@example.com', events: ['failure'] }],
};
const nodes = [filesNode('orders'), tableNode('bronze.orders', 'source.orders')];
const pipeline = pipelineOf(nodes, { jobs: { daily, hourly: smallJob } });

function run(command: Command, from: Pipeline = pipeline): Pipeline {
  const output = { exporter: 'lakeflow' } as const;
  return execute({ pipeline: from, layout: {}, output }, command).document.pipeline;
}

describe('jobs', () => {
  test('the first is added to a project that has none', () => {
    const { jobs } = run({ name: 'set-job', job: 'daily', to: daily }, pipelineOf(nodes));
    expect(jobs).toEqual({ daily });
  });

  test('one is changed, and the others stay', () => {
    const to = { ...daily, paused: true };
    expect(run({ name: 'set-job', job: 'daily', to }).jobs).toEqual({
      daily: to,
      hourly: smallJob,
    });
  });

  test('a part of one is set and taken away', () => {
    const field = ['selection', 'tags'];
    const both = run({ name: 'set-job-field', job: 'daily', field, value: ['daily', 'eu'] });
    expect(both.jobs?.daily?.selection).toEqual({ ...daily.selection, tags: ['daily', 'eu'] });
    const none = run({ name: 'set-job-field', job: 'daily', field });
    expect(none.jobs?.daily?.selection).toEqual({ tables: ['bronze.orders'] });
    expect(run({ name: 'set-job-field', job: 'constructor', field, value: [] })).toBe(pipeline);
  });

  test('one keeps its place under another name', () => {
    const { jobs } = run({ name: 'rename-job', from: 'daily', to: 'nightly' });
    expect(Object.keys(jobs ?? {})).toEqual(['nightly', 'hourly']);
  });

  test('none takes the name of another', () => {
    expect(run({ name: 'rename-job', from: 'daily', to: 'hourly' })).toBe(pipeline);
  });

  test('a project without its last job is as one that never had any', () => {
    const one = run({ name: 'remove-job', job: 'daily' });
    expect(one.jobs).toEqual({ hourly: smallJob });
    expect(run({ name: 'remove-job', job: 'hourly' }, one)).toEqual(pipelineOf(nodes));
  });
});

describe('what follows', () => {
  test('the texts of jobs use variables, and follow their names', () => {
    const [use] = referencesOf(pipeline).variables.get('team')?.first ?? [];
    expect(use).toEqual({
      ref: { field: ['jobs', 'daily', 'notifications', '0', 'to'] },
      text: '{team}@example.com',
      owner: 'the job daily',
    });
    const from = pipelineOf(nodes, { jobs: { daily }, variables: { catalog: { dev: 'lake' } } });
    const { jobs } = run({ name: 'rename-variable', from: 'catalog', to: 'lake' }, from);
    expect(jobs?.daily?.trigger).toEqual({ ...daily.trigger, tables: ['{lake}.raw.orders'] });
  });

  test('a text of the settings without jobs takes them away', () => {
    const { nodes: _, jobs: __, ...settings } = pipeline;
    const output = { exporter: 'lakeflow' } as const;
    expect(run({ name: 'write-project', settings, output })).toEqual(pipelineOf(nodes));
  });

  test('a template brings its jobs along, for its own tables', () => {
    const { jobs } = run({ name: 'insert-template', title: 'the same', template: pipeline });
    expect(Object.keys(jobs ?? {})).toEqual(['daily', 'hourly', 'daily_2', 'hourly_2']);
    const added = 'bronze.orders_2' as NodeId;
    expect(jobs?.daily_2?.selection).toEqual({ tags: ['daily'], tables: [added] });
  });
});
