/** Tells which keys of a text mean nothing here, so that nobody takes them for settings that work. */
import { nearMissFinder } from '#core/model/did-you-mean.ts';
import type { FieldPath } from '#core/model/field-ref.ts';
import type { SourceObject } from '#core/text/source-tree.ts';
import type { Report } from './finding.ts';
import type { FieldsForm } from './read-fields.ts';
import { keyRange } from './source-places.ts';

interface Context {
  readonly form: FieldsForm;
  readonly root: SourceObject;
  readonly report: Report;
}

/** @param taken what the schema took over of `raw` */
export function reportUnknown(raw: unknown, taken: unknown, context: Context): void {
  const { form, root, report } = context;
  const nearest = nearMissFinder([...form.otherKeys, ...Object.keys(form.schema.shape)]);
  for (const path of unknownIn(raw, taken, [])) {
    const { start, end } = keyRange(root, path) ?? root;
    const meant = path.length === 1 ? nearest(path[0] ?? '') : undefined;
    const where = path.length === 1 ? `is not a field of a ${form.owner}` : 'means nothing here';
    const message = `\`${path.join('.')}\` ${where}; it is kept as is.`;
    const finding = {
      code: 'unknown-key',
      severity: 'warning',
      message,
      path,
      start,
      end,
    } as const;
    report(meant === undefined ? finding : { ...finding, hint: `Did you mean \`${meant}\`?` });
  }
}

function unknownIn(raw: unknown, taken: unknown, path: FieldPath): readonly FieldPath[] {
  if (!isObject(raw) || !isObject(taken)) return [];
  return Object.keys(raw).flatMap((key) => {
    const inner = [...path, key];
    return Object.hasOwn(taken, key) ? unknownIn(raw[key], taken[key], inner) : [inner];
  });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
