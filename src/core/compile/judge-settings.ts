/** Judges the settings of a node by what an exporter says of them. */
import type { JudgedField, Verdict } from '#core/compiler.ts';
import type { FieldPath } from '#core/model/field-ref.ts';

/** Deep enough for what a flow says; what lies deeper is part of one setting. */
const deepest = 3;

/** The paths of everything that is set, as far as a person would call it one setting. */
export function settingsIn(fields: unknown): readonly FieldPath[] {
  const found: FieldPath[] = [];
  addSettings(fields, [], found);
  return found;
}

function addSettings(value: unknown, path: FieldPath, found: FieldPath[]): void {
  const isSetting =
    typeof value !== 'object' || value === null || Array.isArray(value) || path.length === deepest;
  if (!isSetting) {
    for (const [key, inner] of Object.entries(value)) addSettings(inner, [...path, key], found);
  } else if (value !== undefined) found.push(path);
}

/** Each approximation and loss is told once; settings that none of them touches are carried. */
export function judgeSettings(
  settings: readonly FieldPath[],
  { approximated, lost }: Pick<Verdict, 'approximated' | 'lost'>,
): Verdict {
  const told = [...approximated, ...lost];
  const carried = settings.filter((setting) => !told.some(({ field }) => touches(field, setting)));
  return { carried: carried.length, approximated: once(approximated), lost: once(lost) };
}

/** Whether one of two paths begins with the other. */
function touches(a: FieldPath, b: FieldPath): boolean {
  const length = Math.min(a.length, b.length);
  for (let step = 0; step < length; step += 1) if (a[step] !== b[step]) return false;
  return true;
}

function once(judged: readonly JudgedField[]): readonly JudgedField[] {
  const known = new Map(judged.map((one) => [[...one.field, one.words].join('\n'), one]));
  return [...known.values()];
}
