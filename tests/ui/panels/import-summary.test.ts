import { expect, it } from 'vitest';
import type { Problem } from '#core/compiler.ts';
import { rowsOf } from '#ui/panels/import/found-rows.ts';
import { summaryOf } from '#ui/panels/import/summary.ts';

const file = (path: string, used = true) => ({ path, kind: 'onboarding file', records: 2, used });
const problem = (message: string, path?: string, severity: Problem['severity'] = 'error') => ({
  code: 'import/dlt-meta/test',
  severity,
  message,
  ...(path !== undefined && { file: path }),
});

it('says that all is fine', () => {
  const found = [file('a.json'), file('b.json')];
  expect(summaryOf({ phase: 'done', found, problems: [], tables: 3 })).toEqual({
    tone: 'fine',
    title: '2 files imported',
    hint: '3 tables on the canvas.',
  });
});

it('counts the files that need attention once each, and not for notes', () => {
  const found = [file('a.json'), file('b.json'), file('c.txt', false)];
  const problems = [
    problem('one', 'a.json', 'warning'),
    problem('two', 'a.json'),
    problem('note', 'b.json', 'info'),
  ];
  expect(summaryOf({ phase: 'done', found, problems, tables: 1 })).toMatchObject({
    tone: 'attention',
    title: '2 files imported, 2 need attention',
  });
});

it('says why nothing came of it', () => {
  const only = summaryOf({ phase: 'failed', found: [], problems: [problem('It is empty.')] });
  expect(only).toMatchObject({ tone: 'failed', title: 'It is empty.' });
  const many = summaryOf({
    phase: 'failed',
    found: [file('a.json', false)],
    problems: [problem('One.', 'a.json'), problem('Two.')],
  });
  expect(many.title).toBe('No tables found in 1 file');
  const none = summaryOf({
    phase: 'failed',
    found: [],
    problems: [problem('a.png is not a text.', 'a.png', 'info'), problem('None can be read.')],
  });
  expect(none.title).toBe('No file could be read');
});

it('lists what needs attention first, and keeps problems of no file', () => {
  const found = [file('fine.json'), file('unused.txt', false), file('bad.json')];
  const rows = rowsOf(found, [problem('bad', 'bad.json'), problem('general')]);
  expect(rows.map((row) => row.file?.path)).toEqual([
    undefined,
    'bad.json',
    'unused.txt',
    'fine.json',
  ]);
});
