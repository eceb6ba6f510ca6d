/** The ledger for people: counts first, then the rows file by file, as Markdown tables. */
import {
  type LedgerCounts,
  type LedgerRow,
  type LedgerStatus,
  ledgerStatuses,
  type OutputPlace,
  statusTitles,
} from '#core/ledger/ledger.ts';
import { groupBy } from '#core/model/group-by.ts';
import { code, prose } from '#core/text/markdown.ts';
import { defineLedgerFormat } from './define.ts';

const meanings: Readonly<Record<LedgerStatus, string>> = {
  copied: 'stands in the bundle under the same key',
  renamed: 'stands in the bundle under another key',
  moved: 'stands in another part or file of the bundle',
  split: 'stands in several places of the bundle',
  defaulted: 'was empty or without meaning; a default stands in its place',
  dropped: 'is not carried over; the reason says why',
  needsDecision: 'means something that only a person can settle',
};

export const md = defineLedgerFormat({
  id: 'md',
  title: 'Markdown',
  mediaType: 'text/markdown',
  write(rows, counts) {
    const sections = [...groupBy(rows, ({ file }) => file)].map(([file, own]) =>
      fileSection(file, own),
    );
    return `${[...summary(counts), ...sections.flat()].join('\n')}\n`;
  },
});

function summary(counts: LedgerCounts): readonly string[] {
  const lines = ledgerStatuses.map(
    (status) => `| ${statusTitles[status]} | ${counts[status]} | ${meanings[status]} |`,
  );
  return [
    '# Conversion ledger',
    '',
    'Every setting of the legacy files, and what became of it.',
    '',
    '| Status | Settings | The setting … |',
    '| --- | ---: | --- |',
    ...lines,
    `| **Total** | **${counts.total}** | |`,
  ];
}

function fileSection(file: string, rows: readonly LedgerRow[]): readonly string[] {
  return [
    '',
    `## ${code(file)}`,
    '',
    '| Line | Key | Legacy value | Status | Reason | Written to |',
    '| ---: | --- | --- | --- | --- | --- |',
    ...rows.map(rowLine),
  ];
}

function rowLine({ line, path, value, status, reason = '', outputs }: LedgerRow): string {
  const places = outputs.map(placeText).join('<br>');
  const cells = [line, code(path), code(value), statusTitles[status], prose(reason), places];
  return `| ${cells.join(' | ')} |`;
}

function placeText({ file, path }: OutputPlace): string {
  return path === '' ? code(file) : `${code(file)} ${code(path)}`;
}
