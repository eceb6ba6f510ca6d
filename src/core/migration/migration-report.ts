/** The report of a migration, for people: what became of every table, and who has yet to look at it. */
import type { Problem } from '#core/compiler.ts';
import { type Band, bands, bandTitles } from '#core/model/graph.ts';
import { code, prose, table } from '#core/text/markdown.ts';
import { capitalised } from '#core/text/wording.ts';
import { conversionTitle } from './conversion-state.ts';
import { countKinds, countTitles, sumOfCounts } from './migration-counts.ts';
import {
  type LeftEntry,
  type MigrationEntry,
  type MigrationSubject,
  migrationEntries,
  type TableEntry,
} from './migration-entries.ts';
import { reviewProgress, reviewText } from './review.ts';

/** @returns Markdown: sums, tables, what no table came from, and the errors and warnings */
export function migrationReport(subject: MigrationSubject): string {
  const entries = migrationEntries(subject);
  const tables = entries.filter((entry) => entry.kind === 'table');
  const left = entries.filter((entry) => entry.kind === 'left');
  const problems = (subject.checked?.problems ?? []).filter(({ severity }) => severity !== 'info');
  const lines = [
    `# Migration of ${prose(subject.pipeline.name)}`,
    ...section(sentence(reviewProgress(tables)), sumTable(entries)),
    ...section(
      '## Tables, sources and sinks',
      tables.length > 0 ? tableRows(tables) : ['There are none.'],
    ),
    ...(left.length > 0 ? section('## Without a table', leftRows(left)) : []),
    ...(problems.length > 0 ? section('## Problems', problemRows(problems)) : []),
    ...section('Every single key stands in `report.csv`, beside this file.', []),
  ];
  return `${lines.join('\n')}\n`;
}

function section(head: string, lines: readonly string[]): readonly string[] {
  return ['', head, ...(lines.length > 0 ? ['', ...lines] : [])];
}

function sentence(progress: string): string {
  return progress === '' ? 'There is nothing to accept.' : `${progress}.`;
}

const counted = countKinds.map((kind) => countTitles[kind]);

function countCells({ counts }: Pick<MigrationEntry, 'counts'>): readonly number[] {
  return countKinds.map((kind) => counts[kind]);
}

function sumTable(entries: readonly MigrationEntry[]): readonly string[] {
  const rows = [...bands, undefined].flatMap((band) => {
    const own = entries.filter((entry) => bandOf(entry) === band);
    if (own.length === 0) return [];
    const title = band === undefined ? 'Without a table' : bandTitles[band];
    const counts = sumOfCounts(own.map((entry) => entry.counts));
    return [[title, own.length, ...countCells({ counts })]];
  });
  return table(['Layer', 'Number', ...counted], rows);
}

function bandOf(entry: MigrationEntry): Band | undefined {
  return entry.kind === 'table' ? entry.band : undefined;
}

function tableRows(tables: readonly TableEntry[]): readonly string[] {
  const titles = ['Name', 'Layer', 'State', 'Review', ...counted, 'Errors', 'Warnings'];
  const inOrder = bands.flatMap((band) => tables.filter((entry) => entry.band === band));
  return table(
    [...titles, 'Legacy file'],
    inOrder.map((entry) => [
      ...[code(entry.name), bandTitles[entry.band], conversionTitle(entry.state)],
      ...[reviewText(entry), ...countCells(entry), entry.errors, entry.warnings],
      code(entry.file ?? ''),
    ]),
  );
}

function leftRows(left: readonly LeftEntry[]): readonly string[] {
  return table(
    ['What', 'Legacy file', 'Line', 'State', ...counted, 'Why'],
    left.map((entry) => [
      ...[prose(entry.name), code(entry.file ?? ''), entry.line ?? ''],
      ...[conversionTitle(entry.state), ...countCells(entry), prose(entry.reason ?? '')],
    ]),
  );
}

function problemRows(problems: readonly Problem[]): readonly string[] {
  return table(
    ['Severity', 'What is wrong', 'What to do', 'Legacy file', 'Line'],
    problems.map(({ severity, message, hint = '', file = '', line = '' }) => [
      ...[capitalised(severity), prose(message), prose(hint), code(file), line],
    ]),
  );
}
