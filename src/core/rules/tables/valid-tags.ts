/** The catalog takes tags of a certain form only. */
import type { FieldPath } from '#core/model/field-ref.ts';
import { labelOf } from '#core/model/label.ts';
import type { NodeOf } from '#core/model/pipeline.ts';
import { defineRule } from '../define.ts';

const longestName = 255;
const longestValue = 1000;
const mostTags = 50;

interface Tag {
  readonly name: string;
  readonly value: string;
  readonly field: FieldPath;
  /** What is tagged, in words. */
  readonly of: string;
}

export const validTags = defineRule({
  code: 'tables/valid-tags',
  severity: 'error',
  summary: 'Tags of tables and columns must have names and values the catalog takes.',

  checkNode(node, report) {
    if (node.type !== 'table') return;
    const seen = new Map<string, number>();
    for (const { name, value, field, of } of tagsOf(node)) {
      const at = { ref: { node: node.id, field } };
      const flaw = flawOf(name, value);
      if (flaw !== undefined) report({ message: `The tag “${name}” of ${of} ${flaw}.`, at });
      const [first = ''] = field;
      const key = [first, of, first === 'columnTags' ? name : ''].join('\n');
      const count = (seen.get(key) ?? 0) + 1;
      seen.set(key, count);
      if (first === 'columnTags' && count === 2) {
        report({
          message: `${of} has the tag “${name}” twice.`,
          hint: 'A column has each tag once; the last value would win.',
          at,
          fix: {
            title: 'Remove the second',
            command: { name: 'set-field', id: node.id, field },
          },
        });
      }
      if (first === 'catalogTags' && count === mostTags + 1) {
        report({ message: `${of} has more than ${mostTags} tags, which the catalog refuses.`, at });
      }
    }
  },
});

function tagsOf(node: NodeOf<'table'>): readonly Tag[] {
  const { catalogTags = {}, columnTags = [] } = node.fields;
  const label = labelOf(node);
  return [
    ...Object.entries(catalogTags).map(([name, value]) => {
      return { name, value, field: ['catalogTags', name], of: label };
    }),
    ...columnTags.map(({ column, name, value = '' }, at) => {
      return { name, value, field: ['columnTags', String(at)], of: `${column} in ${label}` };
    }),
  ];
}

/** What is wrong with a tag, as the end of a sentence; absent: nothing. */
function flawOf(name: string, value: string): string | undefined {
  // What stands for something else is checked where it is filled in.
  const isOpen = (text: string): boolean => text.includes('{');
  if (name.trim() === '') return 'has no name';
  if (!isOpen(name)) {
    if (name !== name.trim()) return 'has blanks at its ends';
    const [sign] = /[.,\-=/:]/.exec(name) ?? [];
    if (sign !== undefined) return `has “${sign}” in its name, which the catalog refuses`;
    if (name.length > longestName) return `is longer than ${longestName} letters`;
  }
  return !isOpen(value) && value.length > longestValue
    ? `has a value longer than ${longestValue} letters`
    : undefined;
}
