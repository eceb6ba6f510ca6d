/** Fits texts into a width, cutting them in the middle, and remembers how. */

/** How much of the end always stays in sight: where names that start alike differ. */
const tailLength = 7;
const rememberedAtMost = 20_000;
const remembered = new Map<string, string>();

/** @param context whose font the text will be drawn in */
export function fitText(context: CanvasRenderingContext2D, text: string, width: number): string {
  const key = `${context.font} ${width} ${text}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  if (remembered.size > rememberedAtMost) remembered.clear();
  const fitted = cut(text, (part) => context.measureText(part).width <= width);
  remembered.set(key, fitted);
  return fitted;
}

/** The longest form of a text that fits: whole, without its middle, or its beginning only. */
export function cut(text: string, fits: (part: string) => boolean): string {
  if (fits(text)) return text;
  const tail = text.length > tailLength + 4 ? text.slice(-tailLength) : '';
  const head = text.slice(0, text.length - tail.length);
  const kept = mostKept(head.length, (length) => fits(`${head.slice(0, length)}…${tail}`));
  if (kept > 1 || tail === '') return `${head.slice(0, kept)}…${tail}`;
  return `${text.slice(
    0,
    mostKept(text.length, (length) => fits(`${text.slice(0, length)}…`)),
  )}…`;
}

/** The greatest length that fits, when every shorter one does too. */
function mostKept(most: number, fits: (length: number) => boolean): number {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where the baseline of one line of text is, below the top of a line of this height. */
export function baselineIn(context: CanvasRenderingContext2D, lineHeight: number): number {
  const key = `${context.font} ${lineHeight}`;
  const known = baselines.get(key);
  if (known !== undefined) return known;
  const { fontBoundingBoxAscent, fontBoundingBoxDescent } = context.measureText('x');
  // Lines of elements stand on whole pixels of their font.
  const up = Math.round(fontBoundingBoxAscent);
  const down = Math.round(fontBoundingBoxDescent);
  const baseline = (lineHeight - up - down) / 2 + up;
  baselines.set(key, baseline);
  return baseline;
}

const baselines = new Map<string, number>();
