/** Turns names and codes of countries into ISO codes. */
import { sqlName, sqlText } from '#core/sql/write-sql.ts';
import { trimmed } from '../blanks.ts';
import { countries, otherNames } from '../countries.ts';
import { changedInPlace, columnsInPlace, listed, nothingIn, unknownColumns } from '../parts.ts';
import type { StepOf } from '../step.ts';
import { defineStep } from './define.ts';

type CountryStep = StepOf<'country'>;

export const country = defineStep({
  kind: 'country',
  stage: 'with_countries',
  start: { kind: 'country', columns: [], code: 'alpha-2' },
  toSql(step, input) {
    const codes = mapOf(pairsOf(step));
    const replaced = step.columns.map((name) => {
      const text = sqlName(name);
      const key = `upper(translate(${trimmed(text)}, '’', ${sqlText("'")}))`;
      const found = `try_element_at(${codes},\n  ${key}\n)`;
      return {
        name,
        expression: step.otherwise === 'keep' ? `coalesce(${found}, ${text})` : found,
      };
    });
    return changedInPlace(input, { replaced });
  },
  columns: ({ columns }, input) => columnsInPlace(input.columns, columns),
  check: ({ columns, also = {} }, input) => [
    ...nothingIn(columns, 'columns', 'No column is named, so nothing happens.'),
    ...unknownColumns(input.columns, listed(columns, 'columns')),
    ...Object.entries(also)
      .filter(([spelling, code]) => /[;=]/.test(spelling) || !knows(code))
      .map(([spelling, code]) => ({
        message: /[;=]/.test(spelling)
          ? `${spelling} holds a sign that a spelling cannot have: ; or =.`
          : `${code} is no ISO code of a country.`,
        field: ['also', spelling],
      })),
  ],
});

function knows(code: string): boolean {
  const wanted = code.trim().toUpperCase();
  return countries.some(({ alpha2, alpha3 }) => alpha2 === wanted || alpha3 === wanted);
}

/** What is written, in upper case, and what it becomes: `GERMANY=DE`. */
function pairsOf({ code, also = {} }: CountryStep): readonly string[] {
  const codeOf = new Map<string, string>();
  for (const { alpha2, alpha3 } of countries) {
    const wanted = code === 'alpha-2' ? alpha2 : alpha3;
    codeOf.set(alpha2, wanted).set(alpha3, wanted);
  }
  // A name comes once: a map with a key twice is refused.
  const pairs = new Map(codeOf);
  for (const { alpha2, name } of countries) {
    pairs.set(plain(name).toUpperCase(), codeOf.get(alpha2) ?? '');
    pairs.set(name.toUpperCase(), codeOf.get(alpha2) ?? '');
  }
  for (const [name, alpha2] of otherNames) pairs.set(name, codeOf.get(alpha2) ?? '');
  for (const [spelling, meant] of Object.entries(also)) {
    const known = codeOf.get(meant.trim().toUpperCase());
    if (known && !/[;=]/.test(spelling)) pairs.set(spelling.trim().toUpperCase(), known);
  }
  return Array.from(pairs, ([name, wanted]) => `${name}=${wanted}`);
}

/** Without accents, as many write it. */
function plain(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '');
}

const longestLine = 80;

/** A map that is written on many lines of a length that people can read. */
function mapOf(pairs: readonly string[]): string {
  const lines: string[] = [];
  let line = '';
  for (const pair of pairs) {
    const longer = line === '' ? pair : `${line};${pair}`;
    if (line !== '' && longer.length > longestLine) lines.push(`${line};`);
    line = line !== '' && longer.length > longestLine ? pair : longer;
  }
  const texts = [...lines, line].map((text) => `\n  ${sqlText(text)}`);
  return `str_to_map(concat(${texts.join(',')}\n), ';', '=')`;
}
