/** Where things end in a YAML text, which the parser's events do not say. */

const blockHeader = /[|>]/;

/** Offset of the next character that is neither white space nor in a comment. */
export function skipSpaceAndComments(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '#' && at > 0 && /\s/.test(text.charAt(at - 1))) {
      while (at < text.length && !/[\n\r]/.test(text.charAt(at))) at += 1;
    } else if (!/[\s\ufeff]/.test(character)) return at;
  }
  return text.length;
}

/** Offset behind the bracket that closes a list or object in brackets whose entries end at `from`. */
export function closingBracketEnd(text: string, from: number): number {
  let at = skipSpaceAndComments(text, from);
  while (at < text.length && /[,:?]/.test(text.charAt(at))) {
    at = skipSpaceAndComments(text, at + 1);
  }
  return Math.min(at + 1, text.length);
}

/** Offset where a value that is left out would stand: behind its `-`, `:` or `?`, if that is next. */
export function missingValueAt(text: string, from: number): number {
  const at = skipSpaceAndComments(text, from);
  return /[-:?]/.test(text.charAt(at)) ? at + 1 : from;
}

/** Offset of the `|` or `>` of a block text. */
export function blockHeaderStart(text: string, from: number): number {
  let at = from;
  while (at < text.length && !blockHeader.test(text.charAt(at))) {
    at = Math.max(at + 1, skipSpaceAndComments(text, at + 1));
  }
  return at;
}

/** End of a block text without the line breaks at its end. */
export function blockEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/.test(text.charAt(at - 1))) at -= 1;
  return at;
}
