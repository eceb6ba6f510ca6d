/** Finds settings of a design that an output neither says nor is known to leave out. */
import { settingsIn } from '#core/compile/judge-settings.ts';
import type { Diagnostic } from '#core/diagnostics.ts';
import type { Written } from '#core/exporters/define.ts';
import type { FieldPath } from '#core/model/field-ref.ts';
import { nodesOf } from '#core/model/graph.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import { valueAt } from '#core/model/value-at.ts';

/** One line for each setting of a table or sink that nothing is told of. */
export function unaccounted(
  pipeline: Pipeline,
  { traces, losses, approximations }: Written,
  told: readonly Diagnostic[],
): readonly string[] {
  return nodesOf(pipeline).flatMap((node) => {
    if (node.type !== 'table' && node.type !== 'sink') return [];
    const refused = told.flatMap(({ severity, at: { ref } = {} }) =>
      severity === 'error' && ref?.node === node.id ? [ref.field] : [],
    );
    const known: readonly FieldPath[] = [
      ...[traces, losses, approximations].flatMap((of) =>
        (of.get(node.id) ?? []).map(({ field }) => field),
      ),
      ...refused,
    ];
    return settingsIn(node.fields)
      .filter((setting) => says(valueAt(node.fields, setting)))
      .filter((setting) => !known.some((one) => touches(one, setting)))
      .map((setting) => `${node.id} ${setting.join('.')}`);
  });
}

/** One line for each setting of a resource that nothing is told of. */
export function unaccountedResources(
  pipeline: Pipeline,
  { traces, losses, approximations }: Written,
): readonly string[] {
  const { resources } = pipeline;
  const known = [traces, losses, approximations].flatMap((of) =>
    (of.get('') ?? []).map(({ field }) => field),
  );
  return settingsIn({ resources })
    .filter((setting) => says(valueAt(pipeline, setting)))
    .filter((setting) => !known.some((one) => touches(one, setting)))
    .map((setting) => setting.join('.'));
}

/** Whether one of two paths begins with the other. */
function touches(a: FieldPath, b: FieldPath): boolean {
  return a.slice(0, b.length).every((key, index) => key === b[index]);
}

/** Empty values, flags that are down and steps that are switched off ask for nothing. */
function says(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  if (typeof value === 'object' && value !== null) {
    return !('off' in value && value.off === true) && Object.values(value).some(says);
  }
  return value !== undefined && value !== false;
}
