/** Why settings that no module says, and that nothing was reported of, have no place in a project. */
import type { FieldPath } from '#core/model/field-ref.ts';
import type { NodeOf } from '#core/model/pipeline.ts';

/** @param path of the field, such as `flows`, the name of a flow and a setting of it */
export function reasonOfRest(
  node: NodeOf<'table'> | NodeOf<'sink'>,
  [first = '', flow = '', setting = '']: FieldPath,
): string {
  if (first === 'flows') {
    const { query } = node.fields.flows[flow] ?? {};
    return reasonOfSetting(setting, query !== undefined);
  }
  if (first === 'changeCapture' || first === 'snapshotCapture') {
    return 'Only a streaming table takes changes by key.';
  }
  return 'A project of open-source Spark has no place for it.';
}

function reasonOfSetting(setting: string, hasQuery: boolean): string {
  if (setting === 'comment') return 'Only flows that stand beside their table have a comment.';
  if (setting === 'alias' || setting === 'lookups') {
    return 'Only a query uses it, and the flow has none.';
  }
  return hasQuery
    ? 'The query of the flow is used instead.'
    : 'What the flow reads knows no such setting.';
}
