/** What is wrong with a date format: patterns of other programs look the same and mean another thing. */
import type { FieldPath } from '#core/model/field-ref.ts';
import type { StepFinding } from './kinds/define.ts';

const known = /[GyYDMLdQqEFahKkHmsSVzOXx]/;

interface Mistake {
  readonly is: (letters: string) => boolean;
  readonly message: string;
  readonly mend: (format: string) => string;
}

/** Minutes beside days or years, as in `dd.mm.yyyy`. */
const besideDate = [/[dy][./-]?m+/g, /(?:^|[^Hh:m])m+(?=[./-]?[dy])/g];

const mistakes: readonly Mistake[] = [
  {
    is: (letters) => letters.includes('Y'),
    message: 'YYYY counts years by weeks, which Spark does not read; the year is yyyy.',
    mend: (format) => format.replaceAll('Y', 'y'),
  },
  {
    is: (letters) => letters.includes('D') && /[Mmd]/.test(letters.replaceAll('D', '')),
    message: 'DD is the day of the year; the day of the month is dd.',
    mend: (format) => format.replaceAll('D', 'd'),
  },
  {
    is: (letters) => besideDate.some((one) => letters.search(one) >= 0),
    message: 'mm are minutes; the month is MM.',
    mend: (format) =>
      besideDate.reduce(
        (text, one) => text.replace(one, (found) => found.replaceAll('m', 'M')),
        format,
      ),
  },
  {
    is: (letters) => /[HhKk]{1,2}[^A-Za-z]*MM/.test(letters),
    message: 'MM is the month; minutes are mm.',
    mend: (format) => format.replace(/([HhKk]{1,2}[^A-Za-z]*)MM/, '$1mm'),
  },
  {
    is: (letters) => /[hK]/.test(letters) && !letters.includes('a'),
    message: 'hh counts to 12 only, and nothing says whether it is morning; of 24 hours it is HH.',
    mend: (format) => format.replace(/[hK]/g, 'H'),
  },
];

/** One finding for each mistake, all with the fix that mends all of them. */
export function checkDateFormat(format: string, ...field: FieldPath): readonly StepFinding[] {
  const letters = format.replace(/'[^']*'/g, '');
  if (letters.trim() === '') return [{ message: 'No format is given.', field }];
  const strange = [...letters].find((one) => /[A-Za-z]/.test(one) && !known.test(one));
  if (strange !== undefined) {
    return [
      {
        message: `${strange} means nothing in a date format.`,
        hint: 'The year is yyyy, the month MM, the day dd, hours HH, minutes mm, seconds ss; words stand in single quotes.',
        field,
      },
    ];
  }
  const found = mistakes.filter(({ is }) => is(letters));
  if (found.length === 0) return [];
  // Texts in quotes are no letters of a format, so nothing in them is mended.
  const mended = format.replace(/'[^']*'|[^']+/g, (part) =>
    part.startsWith("'") ? part : found.reduce((text, { mend }) => mend(text), part),
  );
  const fix = { title: `Use ${mended}`, value: mended };
  return found.map(({ message }) => ({ message, field, fix }));
}
