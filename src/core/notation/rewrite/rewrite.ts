/**
 * Rewrites a YAML text so that it says another value. Only what differs is touched, so comments,
 * the order of keys, quotes, spacing and keys the model does not know stay as they were written.
 */
import { isObject } from '#core/model/value-at.ts';
import { sameValue } from '#core/text/same-value.ts';
import type { SourceObject } from '#core/text/source-tree.ts';
import type { Members } from '../notated.ts';
import { withEdits } from '../text-edits.ts';
import { rewriteList } from './rewrite-list.ts';
import { rewriteMap } from './rewrite-map.ts';
import { isAlias, type Rewriting, replaceWhole, type Slot } from './slot.ts';

/**
 * @param root the tree of `text`
 * @param before what the text says
 */
export function rewrite(text: string, root: SourceObject, before: Members, after: Members): string {
  const rewriting: Rewriting = {
    text,
    edits: [],
    edit(slot, from, to) {
      if (!sameValue(from, to) && !rewriteParts(rewriting, slot, from, to)) {
        replaceWhole(rewriting, slot, to);
      }
    },
  };
  rewriteMap(rewriting, root, before, after);
  const isWindows = text.includes('\r\n');
  return withEdits(
    text,
    rewriting.edits.map((edit) =>
      isWindows ? { ...edit, text: edit.text.replaceAll('\n', '\r\n') } : edit,
    ),
  );
}

/** @returns false: the value has to be replaced as a whole */
function rewriteParts(rewriting: Rewriting, slot: Slot, before: unknown, after: unknown): boolean {
  const { source } = slot;
  if (isAlias(slot)) return false;
  if (source.kind === 'object' && isObject(before) && isObject(after)) {
    return Object.keys(after).length > 0 && rewriteMap(rewriting, source, before, after);
  }
  const areLists = Array.isArray(before) && Array.isArray(after);
  return source.kind === 'array' && areLists && rewriteList(rewriting, source, before, after);
}
