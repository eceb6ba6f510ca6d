/** Reads one YAML scalar: its value, its place, and whether its tag fits. */
import { getScalarValue, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import type { SyntaxProblem } from '../read-result.ts';
import type { SourceScalar } from '../source-tree.ts';
import { plainScalarValue, type YamlVersion } from './plain-scalar.ts';
import { blockEnd, blockHeaderStart, missingValueAt } from './spans.ts';

export type ReadScalar =
  | { readonly ok: true; readonly scalar: SourceScalar }
  | { readonly ok: false; readonly problem: SyntaxProblem };

interface Properties {
  readonly anchorEnd: number;
  readonly tagStart: number;
  readonly tagEnd: number;
}

/** Offset behind the anchor and the tag of a value; -1 without any. */
export function propertiesEnd({ anchorEnd, tagEnd }: Properties): number {
  return Math.max(anchorEnd, tagEnd);
}

interface ScalarContext {
  readonly text: string;
  /** How far the text is used up by what stands before the scalar. */
  readonly reach: number;
  readonly version: YamlVersion;
}

/** @param reach where the value before it ended; nothing earlier belongs to this one */
export function readScalar(
  { text, reach, version }: ScalarContext,
  event: ScalarEvent,
): ReadScalar {
  const tag = tagName(text, event);
  const from = Math.max(reach, propertiesEnd(event));
  const { start, end } = spanOf(text, from, event);
  const written = getScalarValue(text, event);
  if (event.style !== SCALAR_STYLE.PLAIN || tag === 'str') {
    const problem = tagProblem(text, event, 'str');
    if (problem) return { ok: false, problem };
    return { ok: true, scalar: { kind: 'scalar', value: written, start, end } };
  }
  const value = plainScalarValue(written, version);
  const problem = tag && tagProblem(text, event, ...tagsOf(value));
  if (problem) return { ok: false, problem };
  const scalar: SourceScalar = { kind: 'scalar', value, start, end };
  return { ok: true, scalar: typeof value === 'number' ? { ...scalar, raw: written } : scalar };
}

function tagsOf(value: string | number | boolean | null): readonly string[] {
  if (value === null) return ['null'];
  if (typeof value === 'boolean') return ['bool'];
  if (typeof value === 'string') return ['str'];
  return Number.isInteger(value) ? ['int', 'float'] : ['float'];
}

function spanOf(text: string, from: number, { style, valueStart, valueEnd }: ScalarEvent) {
  switch (style) {
    case SCALAR_STYLE.PLAIN: {
      if (valueStart !== -1) return { start: valueStart, end: valueEnd };
      const at = missingValueAt(text, from);
      return { start: at, end: at };
    }
    case SCALAR_STYLE.SINGLE_QUOTED:
    case SCALAR_STYLE.DOUBLE_QUOTED:
      return { start: valueStart - 1, end: valueEnd + 1 };
    case SCALAR_STYLE.LITERAL_BLOCK:
    case SCALAR_STYLE.FOLDED_BLOCK: {
      const start = blockHeaderStart(text, from);
      return { start, end: blockEnd(text, start, valueEnd) };
    }
  }
}

/** `str` for `!!str`, `!` and `!<tag:yaml.org,2002:str>`; the tag as written if it is not YAML's own. */
function tagName(text: string, { tagStart, tagEnd }: Properties): string | undefined {
  if (tagStart === -1) return undefined;
  const written = text.slice(tagStart, tagEnd);
  if (written === '!') return 'str';
  return written.replace(/^(?:!!|!<tag:yaml\.org,2002:)(\w+)>?$/, '$1');
}

/** Says that a tag does not fit a value that may be any of `allowed`; absent: there is no problem. */
export function tagProblem(
  text: string,
  properties: Properties,
  ...allowed: readonly string[]
): SyntaxProblem | undefined {
  const tag = tagName(text, properties);
  if (tag === undefined || allowed.includes(tag)) return undefined;
  const written = text.slice(properties.tagStart, properties.tagEnd);
  return {
    message: `The tag ${written} does not fit this value; take the tag away.`,
    offset: properties.tagStart,
  };
}

/** True for `<<` without quotes, which takes over the members of other objects. */
export function isMergeKey(text: string, { style, tagStart, valueStart, valueEnd }: ScalarEvent) {
  const plain = style === SCALAR_STYLE.PLAIN && tagStart === -1;
  return plain && text.slice(valueStart, valueEnd) === '<<';
}

/** A key as text: `1.0` and `true` as they are written, nothing as `null`. */
export function keyText({ value, raw }: SourceScalar): string {
  return raw ?? String(value);
}
