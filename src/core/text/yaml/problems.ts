/** Puts what the YAML parser objects to into plain words. */
import { YAMLException } from 'js-yaml';
import { deepestNesting, type SyntaxProblem } from '../read-result.ts';

const quoteAdvice = 'Put the value in quotes.';

/** The parser's reasons and what they mean; the first that matches holds. */
const meanings: readonly (readonly [RegExp, string])[] = [
  [/tab characters/, 'A tab stands where spaces are needed: YAML indents with spaces only.'],
  [
    /indentation/,
    'The indentation of this line fits none of the lines above. Keys of one object, and entries of one list, have to begin in the same column.',
  ],
  [/missed comma/, 'A comma is missing before this, between two entries in brackets.'],
  [/found ','/, 'Expected a value, but found a comma.'],
  [
    /within a (single|double) quoted/,
    'A text in quotes is never closed: its last quote is missing.',
  ],
  [/within a flow collection/, 'The file ends too early: a [ or { is never closed.'],
  [
    /escape sequence|hexadecimal/,
    'There is no such escape. In double quotes a backslash is written as \\\\; in single quotes it needs no escape.',
  ],
  [
    /implicit key|expected ':'/,
    'Expected a key with a colon behind it. Texts of several lines need quotes, or | before them.',
  ],
  [/whitespace character is expected/, 'A space is missing behind the colon.'],
  [
    /document separator is expected/,
    'This does not belong to what stands above it. Check the indentation, and put values with special characters in quotes.',
  ],
  [
    /null byte|non-printable|valid JSON character/,
    'A character that YAML does not allow stands here.',
  ],
  [/maxDepth/, `Lists and objects stand in each other more than ${deepestNesting} levels deep.`],
];

/** @param error what the parser threw */
export function yamlProblem(error: unknown, text: string): SyntaxProblem {
  if (!(error instanceof YAMLException)) {
    return { message: 'The text cannot be read as YAML.', offset: 0 };
  }
  const offset = Math.min(error.mark?.position ?? 0, text.length);
  const line = lineAround(text, offset);
  return {
    message: valueProblem(line, text.charAt(offset)) ?? meaningOf(error.reason, line),
    offset,
  };
}

function lineAround(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return text.slice(start, end === -1 ? text.length : end);
}

/** Problems that come from a value that needs quotes, whatever the parser made of it. */
function valueProblem(line: string, character: string): string | undefined {
  const placeholder = /(?::|-)\s+(\{[\w.]+\})\S/.exec(line)?.[1];
  if (placeholder) return `A value that begins with ${placeholder} needs quotes.`;
  if (character === '@' || character === '`' || character === '%') {
    return `A value cannot begin with ${character}. ${quoteAdvice}`;
  }
  if (character === ':' && /^\s*(?:- )?[\w.]+:\s+[\w(][^'"]*:\s/.test(`${line} `)) {
    return 'A text with a colon and a space in it needs quotes.';
  }
  return undefined;
}

function meaningOf(reason: string, line: string): string {
  const meaning = /^ *\t/.test(line)
    ? meanings[0]
    : meanings.find(([pattern]) => pattern.test(reason));
  return meaning?.[1] ?? `This cannot be read as YAML: ${reason}.`;
}
