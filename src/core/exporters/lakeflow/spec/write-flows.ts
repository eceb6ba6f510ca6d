/** Writes the flow group of a flow spec: a view and a flow for each link, and the merge behind them. */
import type { FieldPath } from '#core/model/field-ref.ts';
import { labelOf } from '#core/model/label.ts';
import type { Flow } from '#core/node-types/flow.ts';
import { at, type Origin } from '../../book.ts';
import { lose, type Scope } from '../scope.ts';
import { linkOrigins, ofFlow, type Reading, type WrittenNode } from './reading.ts';
import { sqlViewOf } from './sql-view.ts';
import { statementOf } from './statement.ts';
import { reportOnce, type SpecScope, writeSourceDetails } from './write-source.ts';
import { writeStatement } from './write-statement.ts';
import { fullNameOf } from './write-target.ts';

const group = ['flowGroups', '0'];

/** Flows that feed one merge are first appended to a table between. */
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
  const name = names.flows.get(reading.name) ?? reading.name;
  const path = [...group, 'flows', `f_${name}`];
  writer.put([...path, 'enabled'], true);
  writer.put([...path, 'flowType'], type);
  writer.put([...path, 'flowDetails', 'targetTable'], target);
  writer.put([...path, 'flowDetails', 'sourceView'], `v_${name}`);
  if (reading.runsOnce) {
    const origin = at(node.id, ['flows', reading.name, 'once']);
    writer.put([...path, 'flowDetails', 'once'], true, origin);
  }
  if (reading.shape === 'query') writeQueryViews(spec, [...path, 'views'], reading);
  else writeViews(spec, [...path, 'views'], reading);
  reportOnce(spec, reading);
}

function writeViews(spec: SpecScope, path: FieldPath, reading: Reading): void {
  const { writer } = spec;
  const view = viewOf(spec, reading);
  const isRefined = reading.shape === 'refined';
  writeView(spec, [...path, isRefined ? `${view}_source` : view], reading);
  if (!isRefined) return;

  const second = [...path, view];
  writer.put([...second, 'mode'], reading.mode);
  writer.put([...second, 'sourceType'], 'sql');
  const { statement, fields, added } = sqlViewOf(reading, `${view}_source`, spec.columnsBeside);
  const origins = fields.map((field) => ofFlow(reading, ...field));
  writer.put([...second, 'sourceDetails', 'sqlStatement'], statement, ...origins, ...added);
}

/** One view that says the flow in SQL, behind those for what SQL cannot read. */
function writeQueryViews(spec: SpecScope, path: FieldPath, reading: Reading): void {
  const { writer, names } = spec;
  const statement = statementOf(spec, [reading]);
  for (const view of statement.views) writeView(spec, [...path, view.name], view.reading);
  const view = [...path, viewOf(spec, reading)];
  writer.put([...view, 'mode'], reading.mode, ...modeOrigins(reading));
  writer.put([...view, 'sourceType'], 'sql');
  const [main] = names.flows.keys();
  const isMain = main === reading.name;
  const stem = isMain ? names.stem : `${names.stem}_${names.flows.get(reading.name) ?? ''}`;
  writeStatement(spec, [...view, 'sourceDetails'], statement, stem);
}

function viewOf({ names }: SpecScope, { name }: Reading): string {
  return `v_${names.flows.get(name) ?? name}`;
}

function writeView(spec: SpecScope, path: FieldPath, reading: Reading): void {
  const { writer } = spec;
  writer.put([...path, 'mode'], reading.mode, ...modeOrigins(reading));
  writer.put([...path, 'sourceType'], reading.sourceType, ...linkOrigins(reading));
  writer.put([...path, 'sourceDetails'], {});
  writeSourceDetails(spec, [...path, 'sourceDetails'], reading);
}

/** A mode that nobody set follows from the rest. */
export function modeOrigins(reading: Reading): readonly Origin[] {
  return reading.flow.mode === undefined ? [] : [ofFlow(reading, 'mode')];
}

/** Reports what no kind of spec can say about a flow. */
export function reportFlow({ scope, node }: SpecScope, { name, flow }: Reading): void {
  reportUnused(scope, node, name, flow);
  if (!flow.comment) return;
  lose(scope, 'flow-comment', {
    node: node.id,
    field: ['flows', name, 'comment'],
    message: `The comment of the flow ${name} of ${labelOf(node)} has no place in a Data Flow Spec.`,
    reason: 'A Data Flow Spec has no comments for flows.',
  });
}

/** A query says what filter and columns would; without one nothing reads the lookups. */
function reportUnused(scope: Scope, node: WrittenNode, name: string, flow: Flow): void {
  const hasQuery = flow.query !== undefined;
  const unused = hasQuery
    ? (['where', 'select', 'refine'] as const)
    : (['alias', 'lookups'] as const);
  for (const field of unused) {
    if (flow[field] === undefined) continue;
    scope.book.lose(
      at(node.id, ['flows', name, field]),
      hasQuery
        ? 'The query of the flow is used instead.'
        : 'Only a query uses it, and the flow has none.',
    );
  }
}
