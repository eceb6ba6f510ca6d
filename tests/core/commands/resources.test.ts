/** Resources: added, changed, renamed and taken away, and what follows them. */
import { describe, expect, test } from 'vitest';
import type { Command } from '#core/commands/index.ts';
import { execute } from '#core/editing/execute.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import { referencesOf } from '#core/model/references.ts';
import { alertOn, dashboardOf, landing } from '../../support/any-resource.ts';
import { filesNode, pipelineOf, tableNode } from '../../support/build-pipeline.ts';

const late = alertOn('bronze.orders', { notify: { emails: ['{team}@example.com'] } });
const nodes = [filesNode('orders'), tableNode('bronze.orders', 'source.orders')];
const pipeline = pipelineOf(nodes, { resources: { late, landing } });

function run(command: Command, from: Pipeline = pipeline): Pipeline {
  const output = { exporter: 'databricks' } as const;
  return execute({ pipeline: from, layout: {}, output }, command).document.pipeline;
}

describe('resources', () => {
  test('the first is added to a project that has none', () => {
    const added = run({ name: 'set-resource', resource: 'late', to: late }, pipelineOf(nodes));
    expect(added.resources).toEqual({ late });
  });

  test('a part of one is set and taken away, and the others stay', () => {
    const field = ['schedule', 'paused'];
    const set = { name: 'set-resource-field', resource: 'late', field } as const;
    const paused = run({ ...set, value: true });
    expect(paused.resources?.late).toEqual({
      ...late,
      schedule: { ...late.schedule, paused: true },
    });
    expect(paused.resources?.landing).toEqual(landing);
    expect(run(set, paused).resources?.late).toEqual(late);
    expect(run({ ...set, resource: 'constructor', value: true })).toBe(pipeline);
  });

  test('one keeps its place under another name, which nothing else may have', () => {
    const renamed = run({ name: 'rename-resource', from: 'late', to: 'stale' });
    expect(Object.keys(renamed.resources ?? {})).toEqual(['stale', 'landing']);
    expect(run({ name: 'rename-resource', from: 'late', to: 'landing' })).toBe(pipeline);
  });

  test('a project without its last resource is as one that never had any', () => {
    const one = run({ name: 'remove-resource', resource: 'late' });
    expect(one.resources).toEqual({ landing });
    expect(run({ name: 'remove-resource', resource: 'landing' }, one)).toEqual(pipelineOf(nodes));
  });
});

describe('what follows', () => {
  test('the texts of resources use variables, and follow their names', () => {
    const [use] = referencesOf(pipeline).variables.get('team')?.first ?? [];
    expect(use).toEqual({
      ref: { field: ['resources', 'late', 'notify', 'emails', '0'] },
      text: '{team}@example.com',
      owner: 'the alert late',
    });
    const from = { ...pipeline, variables: { team: { dev: 'data' } } };
    const renamed = run({ name: 'rename-variable', from: 'team', to: 'crew' }, from);
    expect(renamed.resources?.late).toEqual({
      ...late,
      notify: { emails: ['{crew}@example.com'] },
    });
  });

  test('a text of the settings without resources takes them away', () => {
    const { nodes: _, resources: __, ...settings } = pipeline;
    const output = { exporter: 'databricks' } as const;
    expect(run({ name: 'write-project', settings, output })).toEqual(pipelineOf(nodes));
  });

  test('a template brings its resources along, about its own tables', () => {
    const shown = { ...pipeline, resources: { late, shown: dashboardOf('bronze.orders') } };
    const { resources } = run(
      { name: 'insert-template', title: 'the same', template: shown },
      shown,
    );
    expect(Object.keys(resources ?? {})).toEqual(['late', 'shown', 'late_2', 'shown_2']);
    expect(resources?.late_2).toEqual({ ...late, table: 'bronze.orders_2' });
    expect(resources?.shown_2).toEqual(dashboardOf('bronze.orders_2'));
  });
});
