/** What the values of a column of sample rows are, and how they are written and read as texts. */
import type { DataType } from '#core/model/data-type.ts';
import type { Sample } from '#core/model/samples.ts';

export const sampleKinds = ['text', 'number', 'yes-no', 'json'] as const;
/** `json` is any value as JSON writes it: lists, structs, and columns whose values differ in kind. */
export type SampleKind = (typeof sampleKinds)[number];

export const sampleKindTitles: Readonly<Record<SampleKind, string>> = {
  text: 'Text',
  number: 'Number',
  'yes-no': 'Yes or no',
  json: 'JSON',
};

/** @param value absent: nothing is said */
export type ReadSample =
  | { readonly ok: true; readonly value?: Sample }
  | { readonly ok: false; readonly why: string };

/** The kind one value is of; absent: `null` is of every kind. */
export function kindOfValue(value: Sample): SampleKind | undefined {
  if (value === null) return undefined;
  switch (typeof value) {
    case 'string':
      return 'text';
    case 'number':
      return 'number';
    case 'boolean':
      return 'yes-no';
    default:
      return 'json';
  }
}

/** The kind that values of a declared type are of; dates and times are said as texts. */
export function kindOfType(type: DataType): SampleKind {
  if (typeof type !== 'string') return 'json';
  if (type === 'boolean') return 'yes-no';
  return /^(byte|short|integer|long|float|double|decimal)/.test(type) ? 'number' : 'text';
}

/** A value as it is shown and edited in a column of a kind. */
export function sampleText(value: Sample, kind: SampleKind): string {
  if (kind === 'json') return JSON.stringify(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** What a text means in a column of a kind. Only a text can be empty; elsewhere nothing is said. */
export function readSample(text: string, kind: SampleKind): ReadSample {
  if (kind === 'text') return { ok: true, value: text };
  const plain = text.trim();
  if (plain === '') return { ok: true };
  if (/^null$/i.test(plain)) return { ok: true, value: null };
  if (kind === 'number') return readNumber(plain);
  return kind === 'yes-no' ? readYesNo(plain) : readJson(plain);
}

const numberForm = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;

function readNumber(text: string): ReadSample {
  const value = Number(text);
  if (!numberForm.test(text) || !Number.isFinite(value)) {
    return { ok: false, why: `“${text}” is no number.` };
  }
  const isExact = !Number.isInteger(value) || Number.isSafeInteger(value);
  return isExact
    ? { ok: true, value }
    : { ok: false, why: 'The last digits of a number this long would be lost. Make it a text.' };
}

const yes: ReadonlySet<string> = new Set(['yes', 'y', 'true', 't', '1']);
const no: ReadonlySet<string> = new Set(['no', 'n', 'false', 'f', '0']);

function readYesNo(text: string): ReadSample {
  const word = text.toLowerCase();
  if (yes.has(word)) return { ok: true, value: true };
  return no.has(word)
    ? { ok: true, value: false }
    : { ok: false, why: `“${text}” is neither yes nor no.` };
}

function readJson(text: string): ReadSample {
  try {
    // JSON holds nothing that a sample cannot be.
    return { ok: true, value: JSON.parse(text) as Sample };
  } catch {
    return { ok: false, why: 'This is not JSON. Texts stand in double quotes, such as "new".' };
  }
}
