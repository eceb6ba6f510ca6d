/** Formats a YAML text: even indentation and spacing; comments, order and quotes stay. */
import { parseDocument } from 'yaml';

/** @returns absent: the text cannot be read, and stays as it is */
export function formatText(text: string): string | undefined {
  const document = parseDocument(text);
  if (document.errors.length > 0) return undefined;
  return document.toString({ indent: 2, lineWidth: 0, minContentWidth: 0 });
}
