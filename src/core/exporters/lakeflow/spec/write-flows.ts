/** Writes the flow group of a flow spec: a view and a flow for each link, and the merge behind them. */
import type { FieldPath } from '#core/model/field-ref.ts';
import { labelOf } from '#core/model/label.ts';
import { at } from '../book.ts';
import { lose } from '../scope.ts';
import { linkOrigins, type Reading, type WrittenNode } from './reading.ts';
import { sqlViewOf } from './sql-view.ts';
import { reportOnce, type SpecScope, writeSourceDetails } from './write-source.ts';
import { fullNameOf } from './write-target.ts';

const group = ['flowGroups', '0'];

export function writeFlows(spec: SpecScope, readings: readonly Reading[]): void {
  const { writer, node, names } = spec;
  const target = node.type === 'table' ? fullNameOf(node) : node.name;
  const isCapturing = node.type === 'table' && capturesChanges(node);
  const needsStaging = isCapturing && (readings.length > 1 || readings.some((one) => one.runsOnce));
  const staging = `${names.stem}_append`;

  writer.put([...group, 'flowGroupId'], 'main');
  if (needsStaging) writer.put([...group, 'stagingTables', staging, 'type'], 'ST');
  for (const reading of readings) {
    writeFlow(spec, reading, {
      target: needsStaging ? staging : target,
      type: isCapturing && !needsStaging ? 'merge' : 'append_view',
    });
  }
  if (needsStaging) {
    const path = [...group, 'flows', `f_merge_${names.stem}`];
    writer.put([...path, 'enabled'], true);
    writer.put([...path, 'flowType'], 'merge');
    writer.put([...path, 'flowDetails'], { targetTable: target, sourceView: staging });
  }
}

function capturesChanges({ fields }: Extract<WrittenNode, { type: 'table' }>): boolean {
  return fields.changeCapture !== undefined || fields.snapshotCapture !== undefined;
}

function writeFlow(
  spec: SpecScope,
  reading: Reading,
  { target, type }: { readonly target: string; readonly type: 'append_view' | 'merge' },
): void {
  const { writer, node, names } = spec;
  const name = names.flows[reading.name] ?? reading.name;
  const path = [...group, 'flows', `f_${name}`];
  writer.put([...path, 'enabled'], true);
  writer.put([...path, 'flowType'], type);
  writer.put([...path, 'flowDetails', 'targetTable'], target);
  writer.put([...path, 'flowDetails', 'sourceView'], `v_${name}`);
  if (reading.runsOnce) {
    const origin = at(node.id, ['flows', reading.name, 'once']);
    writer.put([...path, 'flowDetails', 'once'], true, origin);
  }
  writeViews(spec, [...path, 'views'], reading);
  reportOnce(spec, reading);
}

function writeViews(spec: SpecScope, path: FieldPath, reading: Reading): void {
  const { writer, node, names } = spec;
  const view = `v_${names.flows[reading.name] ?? reading.name}`;
  const first = [...path, reading.needsSqlView ? `${view}_source` : view];
  const mode = at(node.id, ['flows', reading.name, 'mode']);
  const modeOrigins = reading.flow.mode === undefined ? [] : [mode];
  writer.put([...first, 'mode'], reading.mode, ...modeOrigins);
  writer.put([...first, 'sourceType'], reading.sourceType, ...linkOrigins(node, reading));
  writer.put([...first, 'sourceDetails'], {});
  writeSourceDetails(spec, [...first, 'sourceDetails'], reading);
  if (!reading.needsSqlView) return;

  const second = [...path, view];
  writer.put([...second, 'mode'], reading.mode);
  writer.put([...second, 'sourceType'], 'sql');
  const { statement, fields, added } = sqlViewOf(reading, `${view}_source`, spec.columnsBeside);
  const origins = fields.map((field) => at(node.id, ['flows', reading.name, ...field]));
  writer.put([...second, 'sourceDetails', 'sqlStatement'], statement, ...origins, ...added);
}

/** Reports what no kind of spec can say about a flow. */
export function reportFlow({ scope, node }: SpecScope, { name, flow }: Reading): void {
  if (!flow.comment) return;
  lose(scope, 'flow-comment', {
    severity: 'info',
    node: node.id,
    field: ['flows', name, 'comment'],
    message: `The comment of the flow ${name} of ${labelOf(node)} has no place in a Data Flow Spec.`,
    reason: 'A Data Flow Spec has no comments for flows.',
  });
}
