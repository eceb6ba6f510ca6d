/** Writes expectations and quarantine: the file of rules, and the settings in the spec that use it. */
import type { FieldPath } from '#core/model/field-ref.ts';
import { labelOf } from '#core/model/label.ts';
import type { NodeOf } from '#core/model/pipeline.ts';
import { at } from '../book.ts';
import { emitConfig, notify } from '../scope.ts';
import { createSpecWriter, type SpecWriter } from '../spec/spec-writer.ts';
import type { SpecScope } from '../spec/write-source.ts';
import {
  type ExpectationEntry,
  expectationKinds,
  type Quality,
  qualityOf,
} from './expectation-entries.ts';
import { writeQuarantineTarget } from './write-quarantine-target.ts';

export function writeQuality(spec: SpecScope, node: NodeOf<'table'>): void {
  const quality = qualityOf(node, spec.changeFeed.renamed);
  const { writer } = spec;
  reportQuality(spec, node, quality);
  if (quality.entries.length > 0) {
    writer.put(['dataQualityExpectationsEnabled'], true);
    writer.put(['dataQualityExpectationsPath'], `./${spec.names.expectationsFile}`);
    writeExpectations(spec, node, quality);
    const origins = quality.quarantine === 'off' ? [] : [at(node.id, ['quarantine', 'mode'])];
    writer.put(['quarantineMode'], quality.quarantine, ...origins);
  }
  if (quality.quarantine === 'table' && node.fields.quarantine) {
    writeQuarantineTarget(spec, node, node.fields.quarantine);
  }
}

function writeExpectations(
  { scope, names }: SpecScope,
  node: NodeOf<'table'>,
  { entries }: Quality,
): void {
  const path = `${names.folder}/expectations/${names.expectationsFile}`;
  const writer = createSpecWriter(path, scope.book);
  for (const kind of Object.keys(expectationKinds)) {
    entries
      .filter((entry) => entry.kind === kind)
      .forEach((entry, index) => {
        const { name, constraint, enabled, tag } = entry;
        const value = { name, constraint, enabled, ...(tag !== undefined && { tag }) };
        writer.put([kind, String(index)], value);
        traceEntry(writer, [kind, String(index)], { node, entry });
      });
  }
  emitConfig(scope, writer.spec, { path, kind: 'expectations', node: node.id });
}

function traceEntry(
  writer: SpecWriter,
  path: FieldPath,
  { node, entry: { field } }: { readonly node: NodeOf<'table'>; readonly entry: ExpectationEntry },
): void {
  if (field[0] === 'expectations') {
    writer.trace(path, at(node.id, field));
    return;
  }
  for (const index of (node.fields.quarantine?.rules ?? []).keys()) {
    const rule = [...field, String(index)];
    writer.trace(path, at(node.id, rule));
    writer.trace([...path, 'name'], at(node.id, [...rule, 'name']));
    writer.trace([...path, 'constraint'], at(node.id, [...rule, 'condition']));
  }
}

function reportQuality(
  { scope }: SpecScope,
  node: NodeOf<'table'>,
  { entries, quarantine, rules }: Quality,
): void {
  const { quarantine: settings, snapshotCapture } = node.fields;
  const table = labelOf(node);
  if (settings && quarantine === 'off') {
    scope.book.lose(
      at(node.id, ['quarantine']),
      snapshotCapture
        ? 'Tables kept in step with snapshots have no quarantine.'
        : 'Without rules there is nothing to quarantine.',
    );
  }
  if (settings && snapshotCapture) {
    notify(scope, 'quarantine-off', {
      node: node.id,
      field: ['quarantine'],
      message: `The quarantine of ${table} is off, because the table is kept in step with snapshots.`,
      hint: 'Its expectations still apply.',
    });
  }
  if (rules === 'same-as-expectations') {
    const reason = 'Its expectations say the same, turned round.';
    scope.book.lose(at(node.id, ['quarantine', 'rules']), reason);
  }
  if (rules === 'beside-expectations') {
    notify(scope, 'quarantine-rules', {
      node: node.id,
      field: ['quarantine', 'rules'],
      message: `Rows of ${table} that fail any of its expectations are quarantined too, not only those its quarantine rules describe.`,
      hint: 'The framework quarantines whatever fails a rule of the file. The table itself keeps the rows it kept before.',
    });
  }
  const demoted = entries.some(({ kind, enabled }) => enabled && kind !== 'expect');
  if (quarantine === 'flag' && demoted) {
    notify(scope, 'quarantine-flag', {
      node: node.id,
      field: ['quarantine', 'mode'],
      message: `${table} marks bad rows, so its expectations only log: nothing is dropped and nothing stops the pipeline.`,
    });
  }
}
