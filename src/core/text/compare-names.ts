/** Orders names as people do: whatever their case, and with numbers by their size. */

/** @returns below 0 if `a` comes first; 0 only for equal names, so that every order is settled */
export function compareNames(a: string, b: string): number {
  const [left, right] = [a.toLowerCase(), b.toLowerCase()];
  let i = firstDifference(left, right);
  let j = i;
  while (i < left.length && j < right.length) {
    const [iEnd, jEnd] = [digitsEnd(left, i), digitsEnd(right, j)];
    const isNumbers = iEnd > i && jEnd > j;
    const order = isNumbers
      ? compareDigits(left.slice(i, iEnd), right.slice(j, jEnd))
      : left.charCodeAt(i) - right.charCodeAt(j);
    if (order !== 0) return order;
    i = isNumbers ? iEnd : i + 1;
    j = isNumbers ? jEnd : j + 1;
  }
  return left.length - i - (right.length - j) || compareTexts(a, b);
}

/** Where two texts first differ, or the number that they differ in begins. */
function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  while (at > 0 && isDigit(a.charCodeAt(at - 1))) at -= 1;
  return at;
}

/** By their characters alone. */
function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function digitsEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && isDigit(text.charCodeAt(end))) end += 1;
  return end;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Of any length: they are compared as texts once they are of one length. */
function compareDigits(a: string, b: string): number {
  const [left, right] = [withoutZeros(a), withoutZeros(b)];
  return left.length - right.length || compareTexts(left, right);
}

const withoutZeros = (digits: string): string => digits.replace(/^0+(?=\d)/, '');
