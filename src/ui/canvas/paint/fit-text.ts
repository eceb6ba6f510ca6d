/** Fits texts into a width, cutting them in the middle, and remembers how. */

import { splitText } from '#core/text/split-text.ts';

/** How much of the end always stays in sight: where names that start alike differ. */
const tailLength = 7;
const rememberedAtMost = 20_000;
const remembered = new Map<string, Parts>();

export interface Parts {
  readonly head: string;
  /** What comes after the dots. Absent: the text is whole. */
  readonly tail: string | undefined;
}

type Measuring = Pick<CanvasRenderingContext2D, 'font' | 'measureText'>;

/** @param context whose font the text will be drawn in */
export function fitText(context: Measuring, text: string, width: number): string {
  return joined(fitParts(context, text, width));
}

/**
 * @param width in pixels of the context, as it is scaled
 * @returns `tail` is absent where the text fits as a whole
 */
export function fitParts(context: Measuring, text: string, width: number): Parts {
  const key = `${context.font} ${width} ${text}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  if (remembered.size > rememberedAtMost) remembered.clear();
  const fitted = cut(text, (part) => context.measureText(part).width <= width);
  remembered.set(key, fitted);
  return fitted;
}

/** With an ellipsis where something was cut out. */
export const joined = ({ head, tail }: Parts): string =>
  tail === undefined ? head : `${head}…${tail}`;

/** The longest form of a text that fits: whole, without its middle, or its beginning only. */
export function cut(text: string, fits: (part: string) => boolean): Parts {
  if (fits(text)) return { head: text, tail: undefined };
  const isLong = text.length > tailLength + 4;
  const [start, tail] = splitText(text, isLong ? text.length - tailLength : text.length);
  const kept = longestHead(start, tail, fits);
  return kept.length > 1 || tail === ''
    ? { head: kept, tail }
    : { head: longestHead(text, '', fits), tail: '' };
}

function longestHead(text: string, tail: string, fits: (part: string) => boolean): string {
  const isFitting = (length: number) => fits(joined({ head: text.slice(0, length), tail }));
  return splitText(text, mostKept(text.length, isFitting))[0];
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
  // As browsers place the lines of elements: in whole pixels.
  const up = Math.round(fontBoundingBoxAscent);
  const down = Math.round(fontBoundingBoxDescent);
  const baseline = Math.floor((lineHeight - up - down) / 2) + up;
  baselines.set(key, baseline);
  return baseline;
}

const baselines = new Map<string, number>();
