/** Every form a pipeline's graph can be written in. Add a file beside this one, then a line here. */
import type { GraphFormat } from './define.ts';
import { dot } from './dot.ts';
import { json } from './json.ts';
import { mermaid } from './mermaid.ts';

export const graphFormats = [dot, mermaid, json] as const satisfies readonly GraphFormat[];
