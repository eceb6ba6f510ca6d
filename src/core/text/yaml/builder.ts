/** Puts complete YAML values into the lists and objects they stand in. */
import type { KeyWatch } from '../duplicate-keys.ts';
import type { SyntaxProblem } from '../read-result.ts';
import type { SourceMember, SourceObject, SourceValue } from '../source-tree.ts';
import { mergedObjects, type RepeatBudget } from './aliases.ts';
import type { YamlVersion } from './plain-scalar.ts';
import { keyText } from './read-scalar.ts';

interface Opened {
  readonly start: number;
  readonly inBrackets: boolean;
  readonly anchor: string | undefined;
}

interface OpenKey {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The key is `<<`: the members of its value are taken over. */
  readonly merges: boolean;
}

export interface OpenArray extends Opened {
  readonly kind: 'array';
  readonly items: SourceValue[];
}

export interface OpenObject extends Opened {
  readonly kind: 'object';
  readonly members: SourceMember[];
  readonly merged: SourceObject[];
  key: OpenKey | undefined;
}

export interface Builder {
  readonly text: string;
  readonly version: YamlVersion;
  readonly watch: KeyWatch;
  readonly budget: RepeatBudget;
  readonly documents: SourceValue[];
  /** From the outside in. */
  readonly open: (OpenArray | OpenObject)[];
  /** By anchor; `undefined` while the value is not complete. */
  readonly anchors: Map<string, SourceValue | undefined>;
  /** How far the text is used up. */
  reach: number;
  problem: SyntaxProblem | undefined;
}

/** Notes what is wrong; the first problem holds. */
export function fail(builder: Builder, message: string, offset: number): void {
  builder.problem ??= { message, offset };
}

/** Bounds what a few aliases of aliases can grow to. */
export function failAtRepeats(builder: Builder, at: number): void {
  const advice = 'Write the values out, or leave aliases away.';
  fail(builder, `The aliases of this file repeat too many values to be read. ${advice}`, at);
}

/** Puts a complete value where it belongs. */
export function finish(builder: Builder, value: SourceValue, anchor: string | undefined): void {
  if (anchor !== undefined) builder.anchors.set(anchor, value);
  const top = builder.open.at(-1);
  if (!top) builder.documents.push(value);
  else if (top.kind === 'array') top.items.push(value);
  else if (!top.key) openKey(builder, top, value);
  else closeMember(builder, top, top.key, value);
}

function openKey(builder: Builder, object: OpenObject, value: SourceValue): void {
  const { start, end } = value;
  if (value.kind === 'scalar') object.key = { text: keyText(value), start, end, merges: false };
  else fail(builder, 'A list or an object cannot be a key; put { } and [ ] in quotes.', start);
}

function closeMember(builder: Builder, object: OpenObject, key: OpenKey, value: SourceValue): void {
  object.key = undefined;
  if (!key.merges) {
    object.members.push({ key: key.text, keyStart: key.start, keyEnd: key.end, value });
    return;
  }
  const merged = mergedObjects(value);
  if (!merged) fail(builder, 'The merge key << needs an object, or a list of objects.', key.start);
  for (const source of merged ?? []) object.merged.push(source);
}
