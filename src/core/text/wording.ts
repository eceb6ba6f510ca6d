/** Puts lists and counts into sentences. */

/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

/** `a, b, c`, of more than so many: `a, b, c and 12 more`. */
export function listedFirst(words: readonly string[], most: number): string {
  const shown = words.slice(0, most).join(', ');
  return words.length > most ? `${shown} and ${formatCount(words.length - most)} more` : shown;
}

const numbers = new Intl.NumberFormat('en');

/** As people read it: `1,204`. */
export function formatCount(count: number): string {
  return numbers.format(count);
}

/** `1 table`, `1,204 tables`. @param many for words whose plural does not end in s */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** As much of a text of people as a sentence bears: in one line, cut between words. */
export function excerpt(text: string, most = 80): string {
  const whole = oneLine(text).trim();
  if (whole.length <= most) return whole;
  // No half of a character of two units is left.
  const cut = whole.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
  const end = cut.lastIndexOf(' ');
  return `${(end > most / 2 ? cut.slice(0, end) : cut).trimEnd()} …`;
}

/** What stands in a comment or an item of a list, which end with their line. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ');
}

/** With a capital letter, to stand at the beginning. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
