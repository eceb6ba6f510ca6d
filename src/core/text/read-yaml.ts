/**
 * Reads YAML into the same tree as JSON.
 *
 * Aliases and merge keys are written out, each use as a tree of its own whose places are those of
 * the value it repeats. Several documents become one list of them, and several lists one.
 */
import { type Event, parseEvents } from 'js-yaml';
import { createKeyWatch, duplicatesOf } from './duplicate-keys.ts';
import { deepestNesting, type ReadResult, type SyntaxProblem } from './read-result.ts';
import type { SourceFile } from './source-file.ts';
import type { SourceValue } from './source-tree.ts';
import { buildTrees } from './yaml/build-trees.ts';
import type { YamlVersion } from './yaml/plain-scalar.ts';
import { yamlProblem } from './yaml/problems.ts';

/**
 * Reads a YAML file. Never throws.
 * @param version of YAML, as the one the file is written for reads it
 */
export function readYaml({ path, text }: SourceFile, version: YamlVersion = '1.2'): ReadResult {
  const parsed = parse(text);
  if (!parsed.ok) return parsed;
  const watch = createKeyWatch();
  const built = buildTrees({ text, version }, parsed.events, watch);
  if (!built.ok) return built;
  const root = rootOf(built.documents, text);
  if (!root) return { ok: false, problem: { message: 'The file is empty.', offset: text.length } };
  const document = { file: path, root };
  return { ok: true, document, duplicates: duplicatesOf(document, watch) };
}

type Parsed =
  | { readonly ok: true; readonly events: readonly Event[] }
  | { readonly ok: false; readonly problem: SyntaxProblem };

function parse(text: string): Parsed {
  try {
    // The parser counts the scalar inside as a level.
    return { ok: true, events: parseEvents(text, { maxDepth: deepestNesting + 1 }) };
  } catch (error) {
    return { ok: false, problem: yamlProblem(error, text) };
  }
}

/** Documents without any value, as a `---` at the end makes them, do not count. */
function rootOf(documents: readonly SourceValue[], text: string): SourceValue | undefined {
  const filled = documents.filter(({ start, end }) => start < end);
  if (filled.length < 2) return filled[0];
  const items = filled.flatMap((one) => (one.kind === 'array' ? one.items : [one]));
  return { kind: 'array', items, start: 0, end: text.length };
}
