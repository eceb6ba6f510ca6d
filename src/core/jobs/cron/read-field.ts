/** Reads one field of a Quartz expression that is made of numbers: lists, ranges and steps. */
import { type CronField, numberOf } from './cron-fields.ts';

/** @returns the numbers in ascending order, or what Quartz refuses about the text, as a sentence */
export function readField(text: string, field: CronField): readonly number[] | string {
  const found = new Set<number>();
  for (const part of text.split(',')) {
    const numbers = readPart(part, field);
    if (typeof numbers === 'string') return numbers;
    for (const number of numbers) found.add(number);
  }
  return [...found].sort((a, b) => a - b);
}

/** Where, to where, in what steps: `*`, `5`, `5-10`, `5/15`, `5-50/15`, `/15`. */
const partPattern = /^(?<from>\*|[A-Za-z]+|\d+)?(?:-(?<to>[A-Za-z]+|\d+))?(?:\/(?<step>\d+))?$/;

function readPart(part: string, field: CronField): readonly number[] | string {
  const { title, max } = field;
  const written = partPattern.exec(part)?.groups;
  if (!written || part === '' || (written.from === '*' && written.to !== undefined)) {
    return part === ''
      ? `The ${title} has a comma with nothing beside it.`
      : `“${part}” is no ${title}. ${formOf(field)}`;
  }
  const { from = '*', to, step } = written;
  const every = step === undefined ? 1 : Number(step);
  if (step !== undefined && /[A-Za-z]/.test(part)) {
    return `Quartz misreads a step behind a name: write “${part}” with numbers.`;
  }
  if (every < 1) return `A step of 0 never gets anywhere. ${formOf(field)}`;
  if (every > max)
    return `A step of ${every} is longer than the ${title} counts, which is to ${max}.`;
  const range = rangeOf(from, to, step !== undefined, field);
  return typeof range === 'string' ? range : stepped(range, every, field);
}

interface Range {
  readonly from: number;
  readonly to: number;
}

function rangeOf(
  from: string,
  to: string | undefined,
  isStepped: boolean,
  field: CronField,
): Range | string {
  if (from === '*') return { from: field.min, to: field.max };
  const start = boundOf(from, field);
  const end = to === undefined ? (isStepped ? field.max : start) : boundOf(to, field);
  if (typeof start === 'string') return start;
  if (typeof end === 'string') return end;
  if (end < start && field.title === 'year') return `The year ${end} comes before ${start}.`;
  return { from: start, to: end };
}

function boundOf(word: string, field: CronField): number | string {
  const number = numberOf(word, field);
  if (number === undefined) return `“${word}” is no ${field.title}. ${formOf(field)}`;
  if (number >= field.min && number <= field.max) return number;
  return `There is no ${field.title} ${number}. ${formOf(field)}`;
}

/** A range may go over the end: 22-2 are the hours 22, 23, 0, 1 and 2. */
function stepped({ from, to }: Range, every: number, { min, max }: CronField): readonly number[] {
  const size = max - min + 1;
  const last = to < from ? to + size : to;
  const numbers: number[] = [];
  for (let number = from; number <= last; number += every) {
    numbers.push(number > max ? number - size : number);
  }
  return numbers;
}

/** A sentence of what the field takes, for messages about a value it does not. */
export function formOf({ min, max, names, title }: CronField): string {
  const range = `${title === 'hour' ? 'An' : 'A'} ${title} is a number from ${min} to ${max}`;
  return names ? `${range}, or a name from ${names[0]} to ${names.at(-1)}.` : `${range}.`;
}
