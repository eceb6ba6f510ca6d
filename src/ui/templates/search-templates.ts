/** Finds templates by words in what is told of them. Pure. */
import type { TemplateSummary } from '#core/templates/define.ts';

/** Those that hold every word, in title, summary, tags or what they show. */
export function searchTemplates<Summary extends TemplateSummary>(
  templates: readonly Summary[],
  wanted: string,
): readonly Summary[] {
  const words = wanted.trim().toLowerCase().split(/\s+/).filter(Boolean);
  return templates.filter(({ title, summary, tags, shows }) => {
    const text = [title, summary, ...tags, ...shows].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
