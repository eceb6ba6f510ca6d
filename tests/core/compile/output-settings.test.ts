/** What is compiled follows the output settings, and says so where it cannot. */
import { expect, test } from 'vitest';
import { compileProject } from '#core/compile/compile-project.ts';
import type { OutputSettings } from '#core/editing/document.ts';
import { exporters } from '#core/exporters/index.ts';
import { choicesOf, flagOf, type Target, targets, withChoice } from '#core/exporters/targets.ts';
import { filesNode, pipelineOf, tableNode } from '../../support/build-pipeline.ts';

const pipeline = pipelineOf([filesNode('orders'), tableNode('bronze.orders', 'source.orders')]);

const topicsOf = (output: OutputSettings): readonly string[] =>
  compileProject(pipeline, output, undefined)
    .diagnostics.filter(({ code }) => code.startsWith('export/unknown'))
    .map(({ message }) => message);

test('every target has an exporter, and choices that are its own', () => {
  expect(exporters.map(({ id }) => id)).toEqual(targets.map(({ id }) => id));
  for (const { id, options } of targets) {
    for (const option of options as Target['options']) {
      const values: readonly string[] = option.choices.map(({ value }) => value);
      expect(values, `${id} ${option.id}`).toContain(option.default);
      expect(new Set(values).size).toBe(values.length);
      expect(flagOf(option)).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
    }
  }
});

test('an option that is not chosen has its default', () => {
  const output = { exporter: 'lakeflow' };
  expect(choicesOf('lakeflow', output)).toEqual({ specFormat: 'json', specTemplates: 'no' });
  const yaml = withChoice(output, { target: 'lakeflow', option: 'specFormat', value: 'yaml' });
  expect(choicesOf('lakeflow', yaml)).toEqual({ specFormat: 'yaml', specTemplates: 'no' });
  expect(topicsOf(yaml)).toEqual([]);
});

test('settings that cannot be followed are told', () => {
  expect(topicsOf({ exporter: 'nowhere' })).toEqual([
    'The project asks for the output format "nowhere", which is not known here. Lakeflow Framework is written in its place.',
  ]);
  const options = { lakeflow: { specFormat: 'xml', colour: 'red' } };
  expect(topicsOf({ exporter: 'lakeflow', options })).toEqual([
    '"xml" is none of the choices of Spec format for Lakeflow Framework. "json" is used in its place.',
    'Lakeflow Framework has no option "colour", so it is left aside.',
  ]);
});
