/**
 * Texts as Python string literals, quoted as formatters quote them: with double quotes, unless that
 * takes more escapes.
 *
 * A text is never put into Python any other way.
 */

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/** Whatever does not show, or shows as something else: controls, formats, odd blanks, lone halves. */
const hidden = /[\\\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu;

/** A text as a literal on one line. */
export function pythonText(text: string): string {
  const quote = quoteFor(text);
  return quote + escaped(text, quote) + quote;
}

/**
 * A text with values put in, as a formatted literal: `f"{LANDING}/orders"`.
 * @param parts texts, and names of Python variables
 */
export function formattedText(parts: readonly TextPart[]): string {
  const texts = parts.map(({ text = '' }) => text).join('');
  if (parts.every(({ name }) => name === undefined)) return pythonText(texts);
  const quote = quoteFor(texts);
  const inner = parts.map(({ text = '', name }) =>
    name === undefined ? doubled(escaped(text, quote)) : `{${name}}`,
  );
  return `f${quote}${inner.join('')}${quote}`;
}

/** Either a text that stands as it is, or a variable whose value stands there. */
export interface TextPart {
  readonly text?: string;
  readonly name?: string;
}

/**
 * Lines as a literal in three quotes, which reads as they were written.
 * @param parts as for `formattedText`; their line ends stay line ends
 */
export function blockText(parts: readonly TextPart[]): string {
  const isFormatted = parts.some(({ name }) => name !== undefined);
  const inner = parts.map(({ text = '', name }) => {
    if (name !== undefined) return `{${name}}`;
    const lines = text.split('\n').map((line) => escaped(line, '"""'));
    return isFormatted ? doubled(lines.join('\n')) : lines.join('\n');
  });
  // A quote at the end would run into those that close.
  const body = inner.join('').replace(/"$/, '\\"');
  return `${isFormatted ? 'f' : ''}"""${body}"""`;
}

function quoteFor(text: string): '"' | "'" {
  const count = (quote: string): number => text.split(quote).length;
  return count('"') > count("'") ? "'" : '"';
}

function escaped(text: string, quote: '"' | "'" | '"""'): string {
  const visible = text.replace(hidden, (character) => escapes[character] ?? codeOf(character));
  if (quote === '"""') return visible.replace(/"(?="")/g, '\\"');
  return visible.replaceAll(quote, `\\${quote}`);
}

function codeOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  if (code > 0xffff) return `\\U${hex.padStart(8, '0')}`;
  return code > 0xff ? `\\u${hex.padStart(4, '0')}` : `\\x${hex.padStart(2, '0')}`;
}

/** In a formatted literal a brace that means itself stands twice. Escapes such as `\N{…}` are never written. */
function doubled(text: string): string {
  return text.replace(/[{}]/g, '$&$&');
}
