/** Reads rows somebody pastes: cells of a spreadsheet, CSV, JSON lines or a list in JSON. */
import { type Sample, type SampleRow, sampleRow } from '#core/model/samples.ts';
import { readDelimited } from '#core/text/read-delimited.ts';
import { counted } from '#core/text/wording.ts';
import { readSample, type SampleKind } from './sample-kind.ts';

export type PastedRows =
  | { readonly ok: true; readonly rows: readonly SampleRow[] }
  /** Cells whose columns are named by nothing but where they are put. */
  | { readonly ok: true; readonly cells: readonly (readonly string[])[] }
  | { readonly ok: false; readonly why: string };

/** Sample rows show what a pipeline does; they are no place for data. */
export const mostSampleRows = 500;

interface Asked {
  /** Kinds of the columns there are, by name. */
  readonly kinds: ReadonlyMap<string, SampleKind>;
  /** Whether the first line of cells names the columns; absent: as it looks. */
  readonly hasNames?: boolean | undefined;
}

/**
 * @returns `rows` where the text names its columns, else `cells` to be put where somebody stands;
 * `why` is a sentence for the user
 */
export function readPastedRows(text: string, asked: Asked): PastedRows {
  const trimmed = text.trim();
  if (trimmed === '') return { ok: false, why: 'There is nothing in it.' };
  const read = /^[[{]/.test(trimmed) ? readJsonRows(trimmed) : readCells(text, asked);
  const count = read.ok ? ('rows' in read ? read.rows : read.cells).length : 0;
  return count <= mostSampleRows
    ? read
    : {
        ok: false,
        why: `These are ${counted(count, 'row')}. Sample rows show what a pipeline does: take at most ${mostSampleRows}.`,
      };
}

/** The values of pasted cells, by the columns they are put in; empty cells say nothing. */
export function rowOfCells(
  cells: readonly string[],
  columns: readonly string[],
  kinds: ReadonlyMap<string, SampleKind>,
): SampleRow {
  const said = cells.flatMap((text, index): readonly (readonly [string, Sample])[] => {
    const column = columns[index];
    if (column === undefined || text === '') return [];
    return [[column, sampleOf(text, kinds.get(column))]];
  });
  return Object.fromEntries(said);
}

function readJsonRows(text: string): PastedRows {
  const whole = parsed(text);
  if (whole !== undefined) return rowsOf(Array.isArray(whole) ? whole : [whole], 'Row');
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const values = lines.map(parsed);
  const wrong = values.indexOf(undefined);
  return wrong < 0
    ? rowsOf(values, 'Line')
    : { ok: false, why: `Line ${wrong + 1} is not JSON: ${clipped(lines[wrong] ?? '')}` };
}

function rowsOf(values: readonly unknown[], word: 'Row' | 'Line'): PastedRows {
  const rows: SampleRow[] = [];
  for (const [index, value] of values.entries()) {
    const read = sampleRow.safeParse(value);
    if (!read.success) {
      return { ok: false, why: `${word} ${index + 1} is no row: a row is an object in JSON.` };
    }
    rows.push(read.data);
  }
  return { ok: true, rows };
}

function readCells(text: string, { kinds, hasNames }: Asked): PastedRows {
  const [first = [], ...others] = readDelimited(text);
  if (!(hasNames ?? looksLikeNames(first, others, kinds))) {
    return { ok: true, cells: [first, ...others] };
  }
  const names = first.map((name) => name.trim());
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== undefined) return { ok: false, why: `Two columns are called “${twice}”.` };
  if (names.includes('')) {
    return { ok: false, why: `Column ${names.indexOf('') + 1} has no name in the first line.` };
  }
  const shown = new Map(kinds);
  names.forEach((name, index) => {
    if (!shown.has(name)) shown.set(name, kindShownBy(others.map((cells) => cells[index] ?? '')));
  });
  return { ok: true, rows: others.map((cells) => rowOfCells(cells, names, shown)) };
}

/** Names of columns there are; or words above what are no words, or above what has no columns yet. */
function looksLikeNames(
  first: readonly string[],
  others: readonly (readonly string[])[],
  kinds: ReadonlyMap<string, SampleKind>,
): boolean {
  if (others.length === 0) return false;
  if (first.every((name) => kinds.has(name.trim()))) return true;
  const areWords = first.every((name) => /^[\p{L}_][\p{L}\p{N}_ .-]*$/u.test(name.trim()));
  if (!areWords) return false;
  const isAboveNumbers = first.some((_, index) =>
    others.every((cells) => isPlainNumber(cells[index] ?? '')),
  );
  return kinds.size === 0 || isAboveNumbers || first.some((name) => kinds.has(name.trim()));
}

function kindShownBy(texts: readonly string[]): SampleKind {
  const said = texts.filter((text) => text !== '' && !isNull(text));
  if (said.length === 0) return 'text';
  if (said.every(isPlainNumber)) return 'number';
  return said.every((text) => /^(true|false)$/i.test(text)) ? 'yes-no' : 'text';
}

/** Not what begins with a zero, such as a post code: as a number it would lose it. */
function isPlainNumber(text: string): boolean {
  return !/^[-+]?0\d|^\+/.test(text) && readSample(text, 'number').ok;
}

/** What does not fit the kind of its column stays a text: the column then shows values as JSON. */
function sampleOf(text: string, kind: SampleKind | undefined): Sample {
  if (isNull(text)) return null;
  const read = readSample(text, kind ?? kindShownBy([text]));
  return read.ok && read.value !== undefined ? read.value : text;
}

function isNull(text: string): boolean {
  return /^null$/i.test(text.trim()) || text === '\\N';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function clipped(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
