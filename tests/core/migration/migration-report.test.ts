/** The report of a migration tells of every table, of what no table came from, and what is wrong. */
import { expect, it } from 'vitest';
import { markOf } from '#core/editing/acceptance.ts';
import { countKinds, migrationCounts } from '#core/migration/migration-counts.ts';
import { migrationReport } from '#core/migration/migration-report.ts';
import { emptyPipeline, type NodeId } from '#core/model/pipeline.ts';
import { reviewedMigration } from '../../support/reviewed-migration.ts';

const { compiler, pipeline, legacy } = reviewedMigration();
const checked = compiler.check({ pipeline, legacy, output: { exporter: 'lakeflow' } });
const silver = pipeline.nodes['silver.customers' as NodeId];
const accepted = silver && { [silver.id]: markOf(silver) };
const report = migrationReport({ pipeline, checked, accepted, environment: 'dev' });

/** Cells of the lines below a heading that begin as told. */
function rowsOf(heading: string, start: string): readonly (readonly string[])[] {
  const [, below = ''] = report.split(`\n## ${heading}\n`);
  const [section = ''] = below.split('\n## ');
  const lines = section.split('\n').filter((line) => line.startsWith(`| ${start}`));
  return lines.map((line) => line.slice(2, -2).split(' | '));
}

it('has a line for each table, with its state, its review and its keys', () => {
  expect(
    rowsOf('Tables, sources and sinks', '`customers`').map((cells) => cells.slice(0, 4)),
  ).toEqual([
    ['`customers`', 'Sources', 'Converted', 'With its tables'],
    ['`customers`', 'Bronze', 'Needs a decision', 'Needs a decision'],
    ['`customers`', 'Silver', 'Converted', 'Accepted'],
  ]);
  const [, bronze = []] = rowsOf('Tables, sources and sinks', '`customers`');
  const counts = migrationCounts(checked.ledgerByNode['bronze.customers' as NodeId]);
  expect(bronze.slice(4, 9).map(Number)).toEqual(countKinds.map((kind) => counts[kind]));
  expect(bronze.at(-1)).toBe('`conf/onboarding.json`');
});

it('says how far the review is, and adds up the keys of each layer', () => {
  expect(report).toContain('1 of 2 accepted.');
  expect(report).toMatch(/^\| Bronze \| 1 \| \d+ /m);
  expect(report).toMatch(/^\| Without a table \| 1 \| 0 \| 0 \| 0 \| 1 \| 0 \|$/m);
});

it('has what no table came from, and the problems left, but no notes', () => {
  expect(rowsOf('Without a table', 'Entry 3')).toHaveLength(1);
  const told = checked.problems.filter(({ severity }) => severity !== 'info');
  expect(told.length).toBeGreaterThan(0);
  expect(rowsOf('Problems', '')).toHaveLength(told.length + 2);
});

it('says so where there is nothing', () => {
  const empty = migrationReport({
    ...{ pipeline: emptyPipeline, checked: undefined, accepted: undefined, environment: 'dev' },
  });
  expect(empty).toContain('There is nothing to accept.');
  expect(empty).toContain('There are none.');
  expect(empty).not.toContain('## Problems');
});
