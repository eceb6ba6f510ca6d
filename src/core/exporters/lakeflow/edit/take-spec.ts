/** Takes an edited spec back into the model, part by part. */

import { isObject, valueAt } from '#core/model/value-at.ts';
import type { Reading } from '../spec/reading.ts';
import { groupOf } from '../spec/write-spec.ts';
import { differences, type Path } from './compare.ts';
import { keep, type SpecEdit, setOrClear, type Take } from './spec-edit.ts';
import { takeChangeCapture, takeSnapshotCapture } from './take-capture.ts';
import { takeFeatures, takeMigration } from './take-migration.ts';
import { takeSource } from './take-source.ts';
import {
  takeQuarantineMode,
  takeQuarantineTarget,
  takeRefreshPolicy,
  takeTarget,
} from './take-target.ts';

/** A difference that could not be taken over. */
export interface Refusal {
  readonly path: Path;
  /** Goes on from "cannot be changed here: ". */
  readonly reason: string;
}

const flow: Path = ['flowGroups', '0', 'flows', '*'];
const view: Path = [...flow, 'views', '*'];
const computed: Path = ['materializedViews', '*'];

/** Keys that say what the pipeline looks like; their values follow from the canvas. */
const derived: readonly Path[] = [
  ['dataFlowType'],
  ['sourceType'],
  ['sourceViewName'],
  ['targetFormat'],
  ['dataQualityExpectationsEnabled'],
  ['dataQualityExpectationsPath'],
  ['sourceDetails', 'schemaPath'],
  ['sourceDetails', 'sqlPath'],
  ['sourceDetails', 'functionPath'],
  ['targetDetails', 'type'],
  ['cdcSnapshotSettings', 'snapshotType'],
  ['cdcSnapshotSettings', 'sourceType'],
  ['cdcSnapshotSettings', 'source', 'schemaPath'],
  ['cdcSnapshotSettings', 'source', 'recursiveFileLookup'],
  ['flowGroups', '0', 'stagingTables', '*', 'type'],
  [...flow, 'flowType'],
  [...flow, 'flowDetails', 'targetTable'],
  [...flow, 'flowDetails', 'sourceView'],
  [...view, 'sourceType'],
  [...view, 'sourceDetails', 'schemaPath'],
  [...view, 'sourceDetails', 'sqlPath'],
  [...view, 'sourceDetails', 'functionPath'],
  [...computed, 'sourceView', 'sourceType'],
  [...computed, 'sourceView', 'sourceViewName'],
  [...computed, 'sourceView', 'sourceDetails', 'schemaPath'],
  [...computed, 'sourceView', 'sourceDetails', 'sqlPath'],
  [...computed, 'sourceView', 'sourceDetails', 'functionPath'],
  [...computed, 'sqlPath'],
  [...computed, 'dataQualityExpectationsEnabled'],
  [...computed, 'dataQualityExpectationsPath'],
];

const whyDerived = 'it follows from how the pipeline is drawn. Change that on the canvas';

const whyRenamed =
  'it is the name of the view, which other configs read it by. Rename it on the canvas';

/** What takes the difference at a path that begins so. The first that fits does. */
const routes: readonly (readonly [Path, Take])[] = [
  [['dataFlowId'], (edit, path) => set(edit, 'flowId', path)],
  [['dataFlowGroup'], takeGroup],
  [['sourceSystem'], (edit, path) => set(edit, 'sourceSystem', path)],
  [['mode'], (edit, path) => takeMode(edit, path, edit.readings[0])],
  [['sourceDetails'], (edit, path) => takeView(edit, path, edit.readings[0])],
  [['targetDetails'], takeTarget],
  [['cdcSettings'], (edit, path) => ofTable(edit, path, takeChangeCapture)],
  [['cdcSnapshotSettings'], (edit, path) => ofTable(edit, path, takeSnapshotCapture)],
  [['features'], takeFeatures],
  [['tableMigrationDetails'], (edit, path) => ofTable(edit, path, takeMigration)],
  [['quarantineMode'], (edit, path) => ofTable(edit, path, takeQuarantineMode)],
  [['quarantineTargetDetails'], (edit, path) => ofTable(edit, path, takeQuarantineTarget)],
  [
    [...computed, 'sourceView', 'sourceDetails'],
    (edit, path) => takeView(edit, path, edit.readings[0]),
  ],
  [[...computed, 'tableDetails'], takeTarget],
  [[...computed, 'refreshPolicy'], (edit, path) => ofTable(edit, path, takeRefreshPolicy)],
  [[...computed, 'quarantineMode'], (edit, path) => ofTable(edit, path, takeQuarantineMode)],
  [
    [...computed, 'quarantineTargetDetails'],
    (edit, path) => ofTable(edit, path, takeQuarantineTarget),
  ],
  [[...flow, 'flowDetails', 'once'], takeOnce],
  [[...view, 'mode'], (edit, path) => takeMode(edit, path, flowAt(edit, path))],
  [[...view, 'sourceDetails'], (edit, path) => takeView(edit, path, flowAt(edit, path))],
];

/** Changes the nodes of the edit. @returns what could not be taken over */
export function takeSpec(edit: SpecEdit): readonly Refusal[] {
  const refusals: Refusal[] = [];
  const done = new Set<string>();
  for (const path of inOrder(differences(edit.before, edit.after))) {
    const refuse = (reason: string | undefined): void => {
      if (reason !== undefined) refusals.push({ path, reason });
    };
    const route = routes.find(([pattern]) => startsWith(path, pattern));
    const at = path.slice(0, route?.[0].length);
    if (derived.some((pattern) => startsWith(path, pattern))) refuse(whyDerived);
    else if (startsWith(path, flow) && path.length === flow.length)
      refuse(takeWholeFlow(edit, path));
    else if (startsWith(path, computed) && path.length === computed.length) refuse(whyRenamed);
    else if (!route) keep(edit, path);
    else if (!done.has(at.join('/'))) {
      done.add(at.join('/'));
      refuse(route[1](edit, at));
    }
  }
  return refusals;
}

/** The mode of a quarantine comes before its table, which depends on it. */
function inOrder(paths: readonly Path[]): readonly Path[] {
  const isMode = (path: Path): boolean => path.at(-1) === 'quarantineMode';
  return [...paths.filter(isMode), ...paths.filter((path) => !isMode(path))];
}

function startsWith(path: Path, pattern: Path): boolean {
  return pattern.every((key, index) => (key === '*' ? index < path.length : path[index] === key));
}

function set(edit: SpecEdit, field: 'flowId' | 'sourceSystem', path: Path): undefined {
  setOrClear(edit.node.fields, field, valueAt(edit.after, path));
  return undefined;
}

/** In the file the layer stands behind the group. */
function takeGroup(edit: SpecEdit, path: Path): string | undefined {
  const { fields } = edit.node;
  const ending = groupOf(edit.node).slice(fields.group.length);
  const group = String(valueAt(edit.after, path));
  if (!group.endsWith(ending)) {
    return `groups of this layer end in ${ending}, so that each layer has pipelines of its own`;
  }
  fields.group = group.slice(0, -ending.length);
  return undefined;
}

function ofTable(
  edit: SpecEdit,
  path: Path,
  take: (
    edit: SpecEdit,
    path: Path,
    fields: Extract<SpecEdit['node'], { type: 'table' }>['fields'],
  ) => string | undefined,
): string | undefined {
  if (edit.node.type !== 'table') return 'a sink has no such setting';
  return take(edit, path, edit.node.fields);
}

function takeMode(edit: SpecEdit, path: Path, reading: Reading | undefined): string | undefined {
  const target = reading && edit.node.fields.flows[reading.name];
  if (!target) return whyDerived;
  const mode = valueAt(edit.after, path);
  setOrClear(target, 'mode', mode === 'stream' ? undefined : mode);
  return undefined;
}

function takeView(edit: SpecEdit, path: Path, reading: Reading | undefined): string | undefined {
  if (!reading) return whyDerived;
  if (valueAt(edit.before, [...path, 'sqlStatement']) === undefined) {
    return takeSource(edit, path, reading);
  }
  keep(edit, [...path, 'sqlStatement']);
  return undefined;
}

function takeOnce(edit: SpecEdit, path: Path): string | undefined {
  const reading = flowAt(edit, path);
  const target = reading && edit.node.fields.flows[reading.name];
  if (!target) return whyDerived;
  setOrClear(target, 'once', valueAt(edit.after, path));
  return undefined;
}

/** Flows stand in the file in the order of the readings. */
function flowAt({ before, readings }: SpecEdit, path: Path): Reading | undefined {
  const flows = valueAt(before, flow.slice(0, -1));
  const key = path[flow.length - 1] ?? '';
  return isObject(flows) ? readings[Object.keys(flows).indexOf(key)] : undefined;
}

function takeWholeFlow(edit: SpecEdit, path: Path): string | undefined {
  const reading = flowAt(edit, path);
  if (valueAt(edit.before, path) === undefined) {
    return 'a flow needs something to read. Add it on the canvas';
  }
  if (!reading || edit.readings.length === 1) return whyDerived;
  delete edit.node.fields.flows[reading.name];
  return undefined;
}
