/** Reads a DLT-META project step by step: sort the files, find the environments, read the entries. */
import type { Place } from '#core/diagnostics.ts';
import { namedValues } from '#core/model/named-entries.ts';
import { emptyPipeline, type Pipeline } from '#core/model/pipeline.ts';
import { pathStep } from '#core/text/key-path.ts';
import type { SourceDocument } from '#core/text/source-tree.ts';
import type { ImportContext, ImportInput, ImportResult } from '../define.ts';
import { chooseEnvironments } from './environments/choose-environments.ts';
import { environmentKeysOf } from './environments/environment-values.ts';
import { findPlaceholders, keepPlaceholders } from './environments/placeholders.ts';
import { createSecrets } from './environments/secrets.ts';
import { createVariables } from './environments/variables.ts';
import { createCompanionFiles } from './files/companion-files.ts';
import { createFileLookup } from './files/file-lookup.ts';
import { foundFile } from './files/found-files.ts';
import type { LegacyFile } from './files/legacy-file.ts';
import { listOnboardingFiles, type OnboardingFile } from './files/onboarding-entries.ts';
import { type AnyFile, readFile } from './files/read-files.ts';
import { reportMissingSilver } from './files/refused-files.ts';
import { splitEnvironmentKey } from './reading/environment-keys.ts';
import { entryKeysIn } from './reading/known-keys.ts';
import { fateOfRest } from './reading/leaf-fates.ts';
import { readObject, takeText } from './reading/object-reader.ts';
import { textOf } from './reading/scalar-text.ts';
import type { Scope } from './scope.ts';
import { linkTables } from './tables/link-tables.ts';
import { readEntry } from './tables/read-entry.ts';
import {
  addReferredFile,
  createTransformations,
  reportUnusedTransformations,
  type Transformations,
} from './tables/transformations.ts';

/**
 * Every value of the files has a fate afterwards; what could not be read is reported.
 * @returns a pipeline with as much as could be read
 */
export function readProject(input: ImportInput, context: ImportContext): ImportResult {
  const files = [...input.files]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map((file) => readFile(file, context.report));
  const legacy = files.filter((file): file is LegacyFile => file.kind === 'onboarding');
  const onboarding = listOnboardingFiles(legacy, context.report);
  for (const file of onboarding) reportMissingSilver(file, context.report);
  const { scope, placeholders } = openScope(input, files, onboarding, context);
  readEntries(onboarding, scope, context);
  linkTables(scope);
  inheritSourceSystems(scope);
  keepPlaceholders(placeholders, scope);

  const accepted = new Set(onboarding.map((file) => file.legacy.file.path));
  const found = files.map((file) =>
    foundFile(file, { companions: scope.companions, accepted, report: context.report }),
  );
  if (onboarding.length === 0) reportNoOnboarding(files, context);
  return { pipeline: pipelineOf(scope), documents: documentsOf(files, scope), found };
}

function openScope(
  { environments: wanted }: ImportInput,
  files: readonly AnyFile[],
  onboarding: readonly OnboardingFile[],
  { report }: ImportContext,
): { readonly scope: Scope; readonly placeholders: ReturnType<typeof findPlaceholders> } {
  const outlines = onboarding.flatMap(({ entries }) => entries.map(({ outline }) => outline));
  const firstPlace = (environment: string) => placeOfEnvironment(onboarding, environment);
  const environments = chooseEnvironments({ outlines, wanted, firstPlace }, report);
  const placeholders = findPlaceholders(onboarding.map((file) => file.legacy.file));
  const lookup = createFileLookup(files.map(({ file }) => file));
  const scope: Scope = {
    report,
    indexes: new Map(),
    environments,
    environmentKeys: environmentKeysOf(environments.kept),
    variables: createVariables(environments.kept, placeholders),
    secrets: createSecrets(),
    companions: createCompanionFiles(files, lookup, report),
    nodes: {},
    tableReads: [],
    flowIds: new Set(),
    ruleFiles: new Map(),
    usedTransformations: new Set(),
    knownKeys: entryKeysIn(environments.kept[0] ?? 'dev'),
  };
  return { scope, placeholders };
}

function readEntries(
  onboarding: readonly OnboardingFile[],
  scope: Scope,
  { progress }: ImportContext,
): void {
  const total = onboarding.reduce((sum, { entries }) => sum + entries.length, 0);
  const all: Transformations[] = [];
  let done = 0;
  for (const file of onboarding) {
    const transformations = referredTransformations(file, scope);
    all.push(transformations);
    for (const { at, outline } of file.entries) {
      const reader = readObject(at, scope);
      const id = takeText(reader, 'data_flow_id');
      const group = takeText(reader, 'data_flow_group');
      const system = takeText(reader, 'source_system');
      readEntry({ reader, outline, id, group, system, transformations }, scope);
      done += 1;
      if (done % 100 === 0 || done === total) progress(done, total);
    }
  }
  reportUnusedTransformations(all, scope);
}

/** Those of all entries come before the first is read: each may use the other's transformations. */
function referredTransformations({ entries }: OnboardingFile, scope: Scope): Transformations {
  const transformations = createTransformations();
  for (const { at, outline } of entries) {
    for (const { key, value } of outline.silver ? outline.transformations : []) {
      const environment = splitEnvironmentKey(key)?.environment ?? '';
      if (!scope.environments.left.has(environment)) {
        addReferredFile(textOf(value), at.file, transformations, scope);
      }
    }
  }
  return transformations;
}

/** A table without a source system has the one of the table it reads. */
function inheritSourceSystems({ nodes }: Scope): void {
  for (const node of Object.values(nodes)) {
    if (node.type !== 'table' || node.fields.sourceSystem !== undefined) continue;
    for (const { from } of namedValues(node.fields.flows)) {
      const source = nodes[from as keyof typeof nodes];
      if (source?.type !== 'table' || source.fields.sourceSystem === undefined) continue;
      node.fields.sourceSystem = source.fields.sourceSystem;
      break;
    }
  }
}

function pipelineOf(scope: Scope): Pipeline {
  return {
    ...emptyPipeline,
    environments: scope.environments.kept,
    variables: scope.variables.all(),
    secrets: scope.secrets.all(),
    nodes: scope.nodes,
  };
}

/** The trees the ledger accounts for; whatever is left in them gets its fate here. */
function documentsOf(files: readonly AnyFile[], scope: Scope): readonly SourceDocument[] {
  const documents: SourceDocument[] = [];
  for (const file of files) {
    if (file.kind === 'broken' || file.kind === 'text') continue;
    const isUsed = scope.companions.used.has(file.file.path);
    if (file.kind === 'other' && !isUsed) continue;
    documents.push(file.document);
    const reason =
      file.kind === 'onboarding' || isUsed
        ? 'Nothing DLT-META does depends on it.'
        : 'No entry refers to this file.';
    fateOfRest(file.document.root, { kind: 'dropped', reason });
  }
  return documents;
}

function placeOfEnvironment(onboarding: readonly OnboardingFile[], environment: string): Place {
  for (const { at } of onboarding.flatMap(({ entries }) => entries)) {
    const details = at.source.members.find(({ key }) => key === 'source_details')?.value;
    const members = [...at.source.members, ...(details?.kind === 'object' ? details.members : [])];
    for (const member of members) {
      const { key, keyStart, keyEnd } = member;
      if (splitEnvironmentKey(key)?.environment !== environment) continue;
      const isInside = !at.source.members.includes(member);
      const path = pathStep(key, isInside ? pathStep('source_details', at.path) : at.path);
      return { span: { file: at.file, start: keyStart, end: keyEnd }, path };
    }
  }
  return {};
}

function reportNoOnboarding(files: readonly AnyFile[], { report }: ImportContext): void {
  const [first] = [
    ...files.filter(({ kind }) => kind === 'onboarding' || kind === 'broken' || kind === 'other'),
    ...files,
  ];
  report('no-onboarding-file', {
    severity: 'error',
    message: first
      ? 'None of the files is a DLT-META onboarding file that can be converted.'
      : 'There are no files to import.',
    hint: 'Upload the JSON or YAML file with the entries (data_flow_id, bronze_table, silver_table …) and the files it refers to.',
    at: first ? { file: first.file.path } : {},
  });
}
