/** What a step does, in a few words: the settings that say most. */
import type { Step } from '#core/steps/step.ts';

/** Settings that say how rather than what. */
const quiet: ReadonlySet<string> = new Set(['kind', 'name', 'off', 'otherwise', 'strategy']);

/** @returns such as `amount → date`; empty where nothing is set */
export function gistOf(step: Step): string {
  const words = Object.entries(step).flatMap(([key, value]) =>
    quiet.has(key) ? [] : wordsOf(value),
  );
  return words.filter((word) => word.trim() !== '').join(', ');
}

function wordsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(partOf);
  return typeof value === 'object' && value !== null
    ? Object.entries(value).map(([key, to]) => `${key} → ${String(to)}`)
    : [];
}

/** Of `{ column: amount, type: date }` both say something; of a text, the text. */
function partOf(part: unknown): readonly string[] {
  if (typeof part === 'string') return [part];
  if (typeof part !== 'object' || part === null) return [];
  const texts = Object.values(part).filter((one) => typeof one === 'string' && one !== '');
  return texts.length === 0 ? [] : [texts.slice(0, 2).join(' → ')];
}
