/** Finds lines of the project's texts: those that hold a text, and those that read a node. Pure. */
import type { WorkspaceDocument } from '#core/editing/document.ts';
import type { FieldPath } from '#core/model/field-ref.ts';
import { edgesFrom } from '#core/model/graph.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { type TextKey, textOf } from '#core/notation/document-texts.ts';
import { fieldPlace } from '#core/notation/places.ts';
import { lineMapOf } from '#core/text/line-map.ts';

/** A place in one text. Lines and columns count from 1. */
export interface Hit {
  readonly key: TextKey;
  readonly line: number;
  readonly column: number;
  readonly length: number;
  /** The line, without the spaces before it. */
  readonly preview: string;
  /** Where in the preview the hit begins. */
  readonly at: number;
}

/** Letter case does not count. @param wanted not empty */
export function hitsIn(key: TextKey, text: string, wanted: string): readonly Hit[] {
  const needle = wanted.toLowerCase();
  const lower = text.toLowerCase();
  const hits: Hit[] = [];
  // Few letters change their length with their case; a text that holds one is searched by lines.
  const hay = lower.length === text.length ? lower : text;
  for (let at = hay.indexOf(needle); at !== -1; at = hay.indexOf(needle, at + needle.length)) {
    hits.push(hitAt(key, text, { start: at, end: at + needle.length }));
  }
  return hits;
}

/** Where a node is defined, then every place that reads it. */
export function referencesTo(document: WorkspaceDocument, id: NodeId): readonly Hit[] {
  const edges = edgesFrom(document.pipeline).get(id) ?? [];
  const places: readonly (readonly [TextKey, FieldPath])[] = [
    [id, ['id']],
    ...edges.map(({ to, flow, lookup }) => {
      const inner = lookup === undefined ? ['from'] : ['lookups', lookup, 'from'];
      return [to, ['flows', flow, ...inner]] as const;
    }),
  ];
  return places.flatMap(([key, path]) => {
    const text = textOf(document, key);
    const place = text === undefined ? undefined : fieldPlace(text, path);
    return text !== undefined && place ? hitAt(key, text, place.value) : [];
  });
}

function hitAt(
  key: TextKey,
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): Hit {
  const { line, column } = lineMapOf(text).positionAt(start);
  const lineStart = start - column + 1;
  const lineEnd = text.indexOf('\n', start);
  const whole = text.slice(lineStart, lineEnd === -1 ? text.length : lineEnd);
  const spaces = whole.length - whole.trimStart().length;
  return {
    key,
    line,
    column,
    length: end - start,
    preview: whole.trim(),
    at: column - 1 - spaces,
  };
}
