/** Rows pasted from spreadsheets, CSV and JSON. */
import { describe, expect, it } from 'vitest';
import { mostSampleRows, readPastedRows } from '#core/samples/read-pasted-rows.ts';

const none = { kinds: new Map() };

describe('rows in JSON', () => {
  it.each([
    ['lines', '{"id":1}\n\n{"id":2,"tags":["a"]}\n'],
    ['a list', '[{"id":1},{"id":2,"tags":["a"]}]'],
  ])('reads %s', (_, text) => {
    const rows = [{ id: 1 }, { id: 2, tags: ['a'] }];
    expect(readPastedRows(text, none)).toEqual({ ok: true, rows });
  });

  it.each([
    ['{"id":1}\n{"id":', 'Line 2 is not JSON'],
    ['[1]', 'Row 1 is no row'],
    ['', 'nothing in it'],
  ])('refuses %j and says why', (text, why) => {
    const read = readPastedRows(text, none);
    expect(!read.ok && read.why).toContain(why);
  });
});

describe('cells', () => {
  it('take names of columns from words above them, and kinds from what they hold', () => {
    const text = 'id\tpost code\tpaid\tnote\r\n1\t00123\ttrue\t"a\tb"\r\n2\t\tFALSE\tnull\r\n';
    expect(readPastedRows(text, none)).toEqual({
      ok: true,
      rows: [
        { id: 1, 'post code': '00123', paid: true, note: 'a\tb' },
        { id: 2, paid: false, note: null },
      ],
    });
  });

  it('take the kinds of columns there are', () => {
    const kinds = new Map([['id', 'text']] as const);
    expect(readPastedRows('id;n\n1;2\n', { kinds })).toEqual({
      ok: true,
      rows: [{ id: '1', n: 2 }],
    });
  });

  it('keep what does not fit the kind of its column', () => {
    const kinds = new Map([['n', 'number']] as const);
    expect(readPastedRows('n\n1\nmany\n', { kinds })).toEqual({
      ok: true,
      rows: [{ n: 1 }, { n: 'many' }],
    });
  });

  it('without names stay cells', () => {
    expect(readPastedRows('1,a\n2,b', none)).toEqual({
      ok: true,
      cells: [
        ['1', 'a'],
        ['2', 'b'],
      ],
    });
    expect(readPastedRows('a,b\n1,2', { ...none, hasNames: false })).toMatchObject({
      cells: [
        ['a', 'b'],
        ['1', '2'],
      ],
    });
  });

  it('are refused where their names do not tell columns apart', () => {
    const of = (text: string) => readPastedRows(text, { ...none, hasNames: true });
    expect(of('a,a\n1,2')).toMatchObject({ ok: false, why: 'Two columns are called “a”.' });
    expect(of('a,\n1,2')).toMatchObject({ ok: false });
  });
});

it('takes so many rows and no more', () => {
  const lines = (count: number): string =>
    Array.from({ length: count }, () => '{"a":1}').join('\n');
  expect(readPastedRows(lines(mostSampleRows), none).ok).toBe(true);
  expect(readPastedRows(lines(mostSampleRows + 1), none).ok).toBe(false);
});
