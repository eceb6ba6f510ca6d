/** Where the files of resources are, as lines of a list in the README of a bundle. */
import type { Pipeline } from '#core/model/pipeline.ts';
import { resourcesOf } from './resources-of.ts';

/** @returns Markdown, a line for each kind of resource there is */
export function resourceLines(pipeline: Pipeline): readonly string[] {
  const kinds = new Set(resourcesOf(pipeline).map(([, { kind }]) => kind));
  const lines = [...kinds].map((kind) => `- \`resources/*.${kind}.yml\`: ${kind}s of the design.`);
  if (!kinds.has('dashboard')) return lines;
  return [
    ...lines,
    '- `dashboards/`: the pages of dashboards, generated and not shown anywhere yet.',
  ];
}
