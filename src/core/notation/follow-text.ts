/** Lets a text someone wrote follow a change of what it is about. */
import { hasErrors } from '#core/diagnostics.ts';
import type { FieldPath } from '#core/model/field-ref.ts';
import { plainValueOf } from '#core/text/plain-value.ts';
import { sameValue } from '#core/text/same-value.ts';
import type { NotationFinding } from './finding.ts';
import type { Members } from './notated.ts';
import { printMembers } from './print-value.ts';
import { rootOf } from './read-nodes.ts';
import { rewrite } from './rewrite/rewrite.ts';
import { valueAt } from './source-places.ts';

export interface ReadMembers {
  /** Absent: the text cannot be read. */
  readonly members: Members | undefined;
  readonly findings: readonly NotationFinding[];
}

/**
 * Of the text, everything that still holds stays to the byte.
 * @param read tells what a text says
 * @returns a text that says `after`
 */
export function followText(
  authored: string,
  after: Members,
  read: (text: string) => ReadMembers,
): string {
  const { members: before, findings } = read(authored);
  const root = rootOf(authored);
  if (!before || !root) return printMembers(after, '');
  if (isSame(before, after)) return authored;
  const text = rewrite(authored, root, before, after);
  const again = read(text);
  const holds = again.members && isSame(again.members, after) && !hasErrors(again.findings);
  return holds ? text : printAnew(after, authored, findings);
}

/** The order of flows has a meaning: the first is the table's own. */
function isSame(a: Members, b: Members): boolean {
  return sameValue(a, b) && sameValue(Object.keys(a.flows ?? {}), Object.keys(b.flows ?? {}));
}

/** In our own way, with the comments above the first key and what only the text says. */
function printAnew(after: Members, authored: string, findings: readonly NotationFinding[]): string {
  const root = rootOf(authored);
  const unknown = findings.filter(({ code }) => code === 'unknown-key');
  const value = unknown.reduce<unknown>((members, { path }) => {
    const written = root && valueAt(root, path);
    return written ? withAdded(members, path, plainValueOf(written)) : members;
  }, after);
  const heading = /^(?:[ \t]*(?:#.*)?\r?\n)*/.exec(authored)?.[0] ?? '';
  // What is added to an object leaves an object.
  return heading + printMembers(value as Members, '');
}

/** Only where the object or list around the key is still there. */
function withAdded(container: unknown, [key, ...rest]: FieldPath, added: unknown): unknown {
  if (key === undefined || typeof container !== 'object' || container === null) return container;
  if (Array.isArray(container)) {
    return container.map((inner, index) =>
      String(index) === key ? withAdded(inner, rest, added) : inner,
    );
  }
  const inner = Object.hasOwn(container, key) ? Reflect.get(container, key) : undefined;
  if (rest.length === 0) return { ...container, [key]: added };
  return inner === undefined ? container : { ...container, [key]: withAdded(inner, rest, added) };
}
