import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileProject } from '#core/compile/compile-project.ts';
import { nodesOf, sinksOf, tablesOf } from '#core/model/graph.ts';
import { nodeTypes } from '#core/node-types/index.ts';
import { templates } from '#core/templates/index.ts';
import { type TemplateId, templateSummaries } from '#core/templates/summaries.ts';
import { faultsOf } from '../exporters/lakeflow/wrong-files.ts';

const ids = templateSummaries.map(({ id }) => id);

describe.each(ids)('the template %s', (id) => {
  const pipeline = templates[id]();
  const nodes = nodesOf(pipeline);
  const { written, diagnostics } = compileProject(pipeline, { exporter: 'lakeflow' }, undefined);

  it('has no problem', () => {
    const told = diagnostics.filter(({ severity }) => severity !== 'info');
    expect(told.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
  });

  it('is written whole, as the framework accepts it', () => {
    const lost = [...written.losses]
      .filter(([node]) => node === '' || !isTemporary(node))
      .flatMap(([node, losses]) => losses.map(({ field }) => `${node} ${field.join('.')}`));
    expect(lost).toEqual([]);
    expect(faultsOf(written, pipeline)).toEqual([]);
    const specs = written.files.filter(({ kind }) => kind === 'spec');
    const stored = [...tablesOf(pipeline), ...sinksOf(pipeline)].filter(
      ({ id: one }) => !isTemporary(one),
    );
    expect(new Set(specs.map(({ node }) => node))).toEqual(new Set(stored.map((one) => one.id)));
  });

  const isTemporary = (node: string): boolean =>
    tablesOf(pipeline).some((one) => one.id === node && one.fields.kind === 'temporary-view');

  it('has nodes of their schemas, with ids of their own', () => {
    for (const node of nodes) {
      expect(nodeTypes[node.type].fields.safeParse(node.fields).error, node.id).toBeUndefined();
      expect(pipeline.nodes[node.id]).toBe(node);
    }
    const flowIds = nodes.flatMap((node) => ('flowId' in node.fields ? [node.fields.flowId] : []));
    expect(new Set(flowIds).size).toBe(flowIds.length);
  });

  it('says what its tables hold, and gives every variable a value', () => {
    for (const { fields, id: one } of tablesOf(pipeline)) {
      if (fields.kind !== 'temporary-view') expect(fields.comment, one).toMatch(/^[A-Z].*\.$/);
    }
    expect(pipeline.environments).toEqual(expect.arrayContaining(['dev', 'prd']));
    for (const [name, values] of Object.entries(pipeline.variables)) {
      for (const environment of pipeline.environments) {
        expect(values[environment], `${name} in ${environment}`).toBeTruthy();
      }
    }
  });

  it('declares the columns of files and messages', () => {
    for (const { id: one, fields } of nodes) {
      if ('schema' in fields) expect(fields.schema?.fields.length, one).toBeGreaterThan(0);
    }
  });

  it('is made afresh each time, and always the same', () => {
    expect(templates[id]()).not.toBe(pipeline);
    expect(templates[id]()).toEqual(pipeline);
  });
});

describe('the summaries', () => {
  it('tell of every template, in full sentences', () => {
    const files = readdirSync('src/core/templates').map((file) => file.replace(/\.ts$/, ''));
    const parts = ['build', 'define', 'index', 'samples', 'summaries'];
    expect([...ids, ...parts].sort()).toEqual(files.sort());
    expect(ids.length).toBeGreaterThanOrEqual(14);
    for (const { title, summary, tags, shows } of templateSummaries) {
      expect(title).toMatch(/^[A-Z].*[^.]$/);
      expect(summary).toMatch(/^[A-Z].*\.$/);
      expect(tags.length).toBeGreaterThan(1);
      expect(shows.length).toBeGreaterThan(1);
    }
  });

  it('differ', () => {
    const unique = (of: readonly string[]): number => new Set(of).size;
    expect(unique(templateSummaries.map(({ title }) => title))).toBe(ids.length);
    expect(unique(ids satisfies readonly TemplateId[])).toBe(ids.length);
  });
});

describe('the sample rows', () => {
  it.each(ids)('of %s are rows of its nodes, with some that are expected', (id) => {
    const { nodes, samples = {} } = templates[id]();
    expect(Object.keys(samples).filter((node) => !Object.hasOwn(nodes, node))).toEqual([]);
    const [incoming, expected] = [true, false].map((isSource) =>
      Object.keys(samples).filter((node) => node.startsWith('source.') === isSource),
    );
    expect(incoming?.length).toBeGreaterThan(0);
    expect(expected?.length).toBeGreaterThan(0);
  });
});
