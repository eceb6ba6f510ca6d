/** Writes expectations and quarantine: the file of rules, and the settings in the spec that use it. */
import { labelOf } from '#core/model/label.ts';
import type { NodeOf } from '#core/model/pipeline.ts';
import { at } from '../../book.ts';
import { notify } from '../scope.ts';
import type { SpecScope } from '../spec/write-source.ts';
import type { Quality } from './expectation-entries.ts';
import { type ExpectationsFile, expectationsFileOf } from './expectations-file.ts';
import { writeQuarantineTarget } from './write-quarantine-target.ts';

/**
 * Emits the file of rules, puts the settings into the spec, and reports what the framework would do
 * otherwise. A table without rules has neither.
 */
export function writeQuality(spec: SpecScope, node: NodeOf<'table'>): void {
  const file = expectationsFileOf(spec.scope, node, spec.changeFeed);
  const { quality } = file;
  const { writer } = spec;
  reportQuality(spec, node, quality);
  if (quality.entries.length > 0) {
    writer.put(['dataQualityExpectationsEnabled'], true);
    writer.put(['dataQualityExpectationsPath'], `./${spec.names.expectationsFile}`);
    writeExpectations(spec, node, file);
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
  { value, text, places }: ExpectationsFile,
): void {
  const file = `${names.folder}/expectations/${names.expectationsFile}`;
  for (const { field, path } of places) scope.book.trace(at(node.id, field), file, path);
  scope.emit({ path: file, kind: 'expectations', text, value, node: node.id });
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
