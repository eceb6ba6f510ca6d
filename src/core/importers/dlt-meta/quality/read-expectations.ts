/** Reads the expectations of a table from its DQE file. */

import type { Draft } from 'immer';
import type { Expectation } from '#core/node-types/table.ts';
import { type EnvironmentValues, takeForEnvironments } from '../environments/environment-values.ts';
import type { LegacyFile } from '../files/legacy-file.ts';
import { layerKey } from '../reading/known-keys.ts';
import { became, dropped, fateOfRest, undecided } from '../reading/leaf-fates.ts';
import { placeOf, type Read } from '../reading/placed.ts';
import type { Scope } from '../scope.ts';
import type { LayerTable } from '../tables/layer.ts';
import { type QuarantineRule, readRuleFile } from './rule-file.ts';

const asFile = 'Its rules are written to a file of the table.';

export interface ReadExpectations {
  /** The config names a DQE file, whether it could be read or not. */
  readonly named: boolean;
  /** Rules that describe bad rows. */
  readonly quarantine: readonly QuarantineRule[];
}

/** Puts the expectations on the table; gives back the rules of its quarantine. */
export function readExpectations(subject: LayerTable, scope: Scope): ReadExpectations {
  const { layer, entry, table } = subject;
  const key = layerKey(layer, 'data_quality_expectations_json');
  const paths = takeForEnvironments(entry, key, scope);
  const readable = withJsonEnding(paths, subject, scope);
  const file = chooseFile(readable, subject, scope);
  if (!file) return { named: readable.size > 0, quarantine: [] };
  const {
    rules: found,
    expectations,
    quarantine,
  } = scope.ruleFiles.get(file) ?? readRuleFile(file, scope);
  if (expectations.length === 0) {
    reportNoTable(subject, readable, quarantine.length > 0, scope);
    const without = 'It has rules of a quarantine only, and DLT-META makes no quarantine table.';
    const reason = quarantine.length === 0 ? 'It holds no rules.' : without;
    const rules = [{ node: table.id, field: ['quarantine', 'rules'] }];
    for (const read of readable.values()) {
      became(read, rules, asFile);
      dropped(read, reason);
    }
  }
  for (const { read, field } of found) became(read, [{ node: table.id, field }]);
  // Nothing changes an expectation once it is read.
  if (expectations.length > 0) table.fields.expectations = expectations as Draft<Expectation[]>;
  return { named: true, quarantine };
}

/** DLT-META makes a table with a DQE file only where that gives it an expectation, or changes do. */
function reportNoTable(
  { table, title }: LayerTable,
  paths: EnvironmentValues,
  hasQuarantineRules: boolean,
  scope: Scope,
): void {
  const [path] = paths.values();
  if (!path || table.fields.changeCapture || table.fields.snapshotCapture) return;
  const has = hasQuarantineRules ? 'quarantine rules only' : 'no rules';
  scope.report('dqe-without-expectations', {
    message: `The DQE file of the ${title} has ${has}. DLT-META then never creates the table itself; the conversion does.`,
    hint: 'Check that the table is wanted.',
    at: placeOf(path, { node: table.id, field: ['expectations'] }),
  });
}

function withJsonEnding(
  paths: EnvironmentValues,
  { table, title }: LayerTable,
  scope: Scope,
): EnvironmentValues {
  const isReadable = ({ value }: Read<string>): boolean => value.endsWith('.json');
  if (Array.from(paths.values()).every(isReadable)) return paths;
  const readable = new Map<string, Read<string>>();
  const told = new Set<unknown>();
  for (const [environment, read] of paths) {
    if (isReadable(read)) {
      readable.set(environment, read);
      continue;
    }
    if (told.has(read.source)) continue;
    told.add(read.source);
    undecided(
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
      scope.companions.unread(read, 'The file it names could not be read.');
      continue;
    }
    chosen ??= file;
    if (chosenFor === '') chosenFor = environment;
    became(read, [ref], asFile);
    if (file.file.text === chosen.file.text) continue;
    scope.report('environments-differ', {
      message: `The ${title} has other expectations in ${environment} (${file.file.path}) than in ${chosenFor} (${chosen.file.path}). Those of ${chosenFor} are converted.`,
      hint: 'A table has one set of expectations in all environments. Merge the two files if both are needed.',
      at: placeOf(read, ref),
    });
    const reason = `The expectations of ${chosenFor} are used in every environment.`;
    undecided(read, reason);
    fateOfRest(file.document.root, { kind: 'dropped', reason });
  }
  return chosen;
}
