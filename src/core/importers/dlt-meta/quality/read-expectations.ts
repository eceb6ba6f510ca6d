/** Reads the expectations of a table from its DQE file. */

import type { Draft } from 'immer';
import type { Expectation } from '#core/node-types/table.ts';
import { listed } from '#core/text/wording.ts';
import { type EnvironmentValues, takeForEnvironments } from '../environments/environment-values.ts';
import { expectationKinds } from '../files/classify-document.ts';
import type { LegacyFile } from '../files/legacy-file.ts';
import { layerKey } from '../reading/known-keys.ts';
import {
  holds,
  type ObjectReader,
  readObject,
  restOf,
  takeObject,
  takeText,
} from '../reading/object-reader.ts';
import { placeOf, type Read } from '../reading/placed.ts';
import { reportUnknownKeys } from '../reading/unknown-keys.ts';
import { became, dropped, type Scope, undecided } from '../scope.ts';
import type { LayerTable } from '../tables/layer.ts';

/** Rules that describe bad rows, as they stand in the file. */
export type QuarantineRules = readonly Read<string>[];

const actions = [
  { short: 'expect', long: 'expect_all', action: 'warn' },
  { short: 'expect_or_drop', long: 'expect_all_or_drop', action: 'drop' },
  { short: 'expect_or_fail', long: 'expect_all_or_fail', action: 'fail' },
] as const;

export interface ReadExpectations {
  /** The config names a DQE file, whether it could be read or not. */
  readonly named: boolean;
  readonly quarantine: QuarantineRules;
}

/** Puts the expectations on the table; gives back the rules of its quarantine. */
export function readExpectations(subject: LayerTable, scope: Scope): ReadExpectations {
  const { layer, entry, table } = subject;
  const paths = takeForEnvironments(
    entry,
    layerKey(layer, 'data_quality_expectations_json'),
    scope,
  );
  const readable = withJsonEnding(paths, subject, scope);
  const file = chooseFile(readable, subject, scope);
  if (file?.document.root.kind !== 'object') {
    return { named: readable.size > 0, quarantine: [] };
  }
  const at = { key: '', file: file.file.path, path: '', source: file.document.root };
  const reader = readObject({ ...at, value: file.document.root }, scope);
  const expectations = takeRules(reader, subject, scope);
  if (expectations.length > 0) table.fields.expectations = expectations;
  const quarantine = takeQuarantineRules(reader);
  reportUnknownKeys(reader, scope, { owner: 'a DQE file', known: [...expectationKinds] });
  return { named: true, quarantine };
}

function withJsonEnding(
  paths: EnvironmentValues,
  { table, title }: LayerTable,
  scope: Scope,
): EnvironmentValues {
  const readable = new Map<string, Read<string>>();
  const told = new Set<unknown>();
  for (const [environment, read] of paths) {
    if (read.value.endsWith('.json')) {
      readable.set(environment, read);
      continue;
    }
    if (told.has(read.source)) continue;
    told.add(read.source);
    undecided(
      scope,
      read,
      'DLT-META before version 0.1.0 reads DQE files only when their name ends in .json.',
    );
    scope.report('dqe-not-json', {
      message: `The ${title} names the DQE file ${read.value}. Before version 0.1.0, DLT-META ignores DQE files whose name does not end in .json; so does the conversion.`,
      hint: 'Rename the file if its expectations are to apply, and import again. A YAML file has to be rewritten as JSON; only SDP-META 0.1.0 reads it as it is.',
      at: placeOf(read, { node: table.id, field: ['expectations'] }),
    });
  }
  return readable;
}

/** The file of the first environment; those of others must hold the same. */
function chooseFile(
  paths: EnvironmentValues,
  { table, title }: LayerTable,
  scope: Scope,
): LegacyFile | undefined {
  let chosen: LegacyFile | undefined;
  let chosenFor = '';
  const ref = { node: table.id, field: ['expectations'] };
  for (const [environment, read] of paths) {
    const file = scope.companions.document('expectations', {
      reference: read,
      needed: title,
      without: 'its expectations',
      ref,
    });
    if (!file) {
      undecided(scope, read, 'The file it names could not be read.');
      continue;
    }
    chosen ??= file;
    if (chosenFor === '') chosenFor = environment;
    became(scope, read, [ref], `Its rules are written to a file of the table.`);
    if (file.file.text === chosen.file.text) continue;
    scope.report('environments-differ', {
      message: `The ${title} has other expectations in ${environment} (${file.file.path}) than in ${chosenFor} (${chosen.file.path}). Those of ${chosenFor} are converted.`,
      hint: 'A table has one set of expectations in all environments. Merge the two files if both are needed.',
      at: placeOf(read, ref),
    });
    undecided(scope, read, `The expectations of ${chosenFor} are used in every environment.`);
  }
  return chosen;
}

function takeRules(
  reader: ObjectReader,
  { table, title }: LayerTable,
  scope: Scope,
): Draft<Expectation>[] {
  const expectations: Draft<Expectation>[] = [];
  for (const { short, long, action } of actions) {
    const replaced = holds(reader, short) ? takeObject(reader, long) : undefined;
    const rules = takeObject(reader, holds(reader, short) ? short : long);
    const reads = rulesOf(rules);
    if (replaced) dropReplaced(replaced, { by: short, reads, title }, scope);
    for (const read of reads) {
      const field = ['expectations', String(expectations.length), 'constraint'];
      became(scope, read, [{ node: table.id, field }]);
      expectations.push({ name: read.key, constraint: read.value, action });
    }
  }
  return expectations;
}

function takeQuarantineRules(reader: ObjectReader): QuarantineRules {
  return rulesOf(takeObject(reader, 'expect_or_quarantine'));
}

function rulesOf(rules: ObjectReader | undefined): readonly Read<string>[] {
  if (!rules) return [];
  return restOf(rules).flatMap(({ key }) => takeText(rules, key) ?? []);
}

interface Replacement {
  readonly by: string;
  readonly reads: readonly Read<string>[];
  readonly title: string;
}

/** Of two spellings of one kind DLT-META takes the short one alone. */
function dropReplaced(
  replaced: ObjectReader,
  { by, reads, title }: Replacement,
  scope: Scope,
): void {
  dropped(scope, replaced, `"${by}" in the same file replaces "${replaced.key}".`);
  const kept = new Map(reads.map(({ key, value }) => [key, value]));
  const lost = rulesOf(replaced).filter(({ key, value }) => kept.get(key) !== value);
  const [first] = lost;
  if (!first) return;
  scope.report('expectations-replaced', {
    message: `The rules under "${replaced.key}" have no effect on the ${title}, because "${by}" in the same file replaces them all. Lost are ${listed(lost.map(({ key }) => key))}.`,
    hint: `Move the rules to "${by}" if they are to apply.`,
    at: placeOf(first),
  });
}
