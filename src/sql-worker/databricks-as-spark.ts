/**
 * Writes what Databricks adds to Spark's SQL in Spark's own grammar, letter for letter as long, so
 * that a parser of Spark's SQL takes it and every place it tells is a place of the text.
 */

/** Texts in quotes, comments and quoted names: nothing in them is touched. */
const untouched =
  /'(?:[^'\\]|\\.|'')*'|"(?:[^"\\]|\\.)*"|`[^`]*`|--[^\n]*|\/\*[\s\S]*?\*\/|\u{e000}+/gu;

const rewritings: readonly (readonly [RegExp, (found: string) => string])[] = [
  // `{catalog}` and `${secret.x}` become names.
  [/\$?\{[\w.]+\}/g, (found) => found.replace(/\W/g, '_')],
  // `payload::int`, `x::decimal(10, 2)`: a cast says nothing about the form of what it casts.
  [/::\s*\w+(?:\s*\([\d,\s]*\)|\s*<[\w<>,:\s]*>)?/g, blank],
  // `payload:order.lines[0]` reads a field of JSON like one of a struct.
  [/(?<=[\w\]]):(?=\w)/g, () => '.'],
  // `* EXCEPT (a, b)` is no more than `*` to the grammar.
  [/(?<=\*)(\s*)EXCEPT\s*\([^()]*\)/gi, blank],
  // `STREAM(orders)` and `STREAM orders` read a table like any other.
  [/\bSTREAM\s*\(\s*[\w.]+\s*\)/gi, (found) => found.replace(/^stream|[()]/gi, blank)],
  [/\bSTREAM\s+(?!AS\b)(?=\w)/gi, blank],
  // `FROM orders WATERMARK ordered_at DELAY OF INTERVAL 10 MINUTES` says how long it is waited.
  [
    /\bWATERMARK\s+\S+(?:\s+AS\s+\w+)?\s+DELAY\s+OF\s+INTERVAL\s+\S+(?:\s+(?:second|minute|hour|day|week)s?\b)?/gi,
    blank,
  ],
  [/\bQUALIFY\b/gi, () => 'HAVING '],
];

/** @returns a text of the same length, in which quoted texts and comments are as they were */
export function databricksAsSpark(text: string): string {
  // A run of one private character, as long as what it stands for.
  const marked = text.replace(untouched, (found) => placeholder.repeat(found.length));
  const rewritten = rewritings.reduce((sql, [pattern, to]) => sql.replace(pattern, to), marked);
  return rewritten.replace(placeholders, (run, start: number) =>
    text.slice(start, start + run.length),
  );
}

const placeholder = '\u{e000}';
const placeholders = /\u{e000}+/gu;

/** Spaces in the place of everything but line ends. */
function blank(found: string): string {
  return found.replace(/[^\n]/g, ' ');
}
