/** Texts as docstrings: what a module or function is for. */
import { blockText } from './literals.ts';

/** A docstring of one paragraph, with its line end. Blanks at the ends of lines are taken away. */
export function docstring(text: string): string {
  const lines = text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const [first = '', ...rest] = lines;
  if (rest.length === 0) return `${blockText([{ text: first }])}\n`;
  return `${blockText([{ text: `${first}\n\n${rest.join('\n')}\n` }])}\n`;
}
