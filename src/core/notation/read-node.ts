/** Reads one node from the tree of its text. */
import { nearMissFinder } from '#core/model/did-you-mean.ts';
import type { NodeId, PipelineNode } from '#core/model/pipeline.ts';
import { type NodeType, nodeTypes } from '#core/node-types/index.ts';
import { nodeTypeTitles } from '#core/node-types/titles.ts';
import type { SourceObject, SourceValue } from '#core/text/source-tree.ts';
import type { Report } from './finding.ts';
import { defaultOf, headKeys, idFor, type Members } from './notated.ts';
import { readFields } from './read-fields.ts';
import { firstKey, memberOf, placeOf, type Range, writtenText } from './source-places.ts';
import { listed } from './wording.ts';

export type Fail = (message: string, at: Range, key?: string, hint?: string) => void;

/**
 * @param known the id of the node the text is about, where it names none
 * @returns absent: there is no node in it, and an error was reported
 */
export function readNode(
  text: string,
  root: SourceValue,
  known: NodeId | undefined,
  report: Report,
): PipelineNode | undefined {
  const fail: Fail = (message, at, key, hint) => {
    const path = key === undefined ? [] : [key];
    const { start, end } = at;
    const finding = { code: 'wrong-value', severity: 'error', message, path, start, end } as const;
    report(hint === undefined ? finding : { ...finding, hint });
  };
  if (root.kind !== 'object') {
    const hint = 'Begin with `type: table` or another type, and put one key on each line.';
    fail('A table, source or sink is a set of keys with values.', root, undefined, hint);
    return undefined;
  }
  const type = readType(text, root, fail);
  const name = readHead(text, root, 'name', fail);
  const id = memberOf(root, 'id') ? readHead(text, root, 'id', fail) : known;
  if (!memberOf(root, 'name')) fail('`name` is missing.', firstKey(root), 'name');
  if (type === undefined) return undefined;

  const form = {
    schema: nodeTypes[type].fields,
    owner: nodeTypeTitles[type],
    otherKeys: headKeys,
    defaultOf: (key: string, said: Members) => defaultOf(type, key, name ?? '', said),
  };
  const fields = readFields(text, root, form, report);
  if (fields === undefined || name === undefined) return undefined;
  // The schema of the type has read the fields.
  return { id: id ?? idFor(type, name, fields), type, name, fields } as PipelineNode;
}

function readType(text: string, root: SourceObject, fail: Fail): NodeType | undefined {
  const types = Object.keys(nodeTypes);
  if (!memberOf(root, 'type')) {
    fail('`type` is missing.', firstKey(root), 'type', `Say what this is: ${listed(types)}.`);
    return undefined;
  }
  const type = readHead(text, root, 'type', fail);
  // Only what the list has of its own is a type.
  if (type === undefined || Object.hasOwn(nodeTypes, type)) return type as NodeType | undefined;
  const meant = nearMissFinder(types)(type);
  const hint = meant ? `Did you mean \`${meant}\`?` : `It is one of ${listed(types)}.`;
  fail(`There is no type \`${type}\`.`, memberOf(root, 'type')?.value ?? root, 'type', hint);
  return undefined;
}

function readHead(
  text: string,
  root: SourceObject,
  key: (typeof headKeys)[number],
  fail: Fail,
): string | undefined {
  const member = memberOf(root, key);
  if (!member) return undefined;
  const { value } = member;
  const isText = value.kind === 'scalar' && value.value !== null;
  const isEmptyId = isText && key === 'id' && value.value === '';
  if (isText && !isEmptyId) return writtenText(text, value);
  const at = placeOf(root, [key]);
  fail(`\`${key}\` has to be a text.`, at, key);
  return undefined;
}
