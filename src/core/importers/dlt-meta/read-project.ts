/** Reads a DLT-META project step by step: sort the files, find the environments, read the entries. */
import type { Place } from '#core/diagnostics.ts';
import { emptyPipeline, type Pipeline } from '#core/model/pipeline.ts';
import type { SourceDocument } from '#core/text/source-tree.ts';
import type { ImportContext, ImportInput, ImportResult } from '../define.ts';
import { chooseEnvironments } from './environments/choose-environments.ts';
import { findPlaceholders, keepPlaceholders } from './environments/placeholders.ts';
import { createSecrets } from './environments/secrets.ts';
import { createVariables } from './environments/variables.ts';
import { createCompanionFiles } from './files/companion-files.ts';
import { createFileLookup } from './files/file-lookup.ts';
import { foundFile } from './files/found-files.ts';
import type { LegacyFile } from './files/legacy-file.ts';
import { listOnboardingFiles, type OnboardingFile } from './files/onboarding-entries.ts';
import { type AnyFile, readFile } from './files/read-files.ts';
import { splitEnvironmentKey } from './reading/environment-keys.ts';
import { entryKeysIn } from './reading/known-keys.ts';
import { fateOfRest } from './reading/leaf-fates.ts';
import { readObject } from './reading/object-reader.ts';
import type { Scope } from './scope.ts';
import type { Entry } from './tables/entry.ts';
import { linkTables } from './tables/link-tables.ts';
import { readEntry } from './tables/read-entry.ts';
import {
  addReferredFiles,
  createTransformations,
  reportUnusedTransformations,
} from './tables/transformations.ts';

export function readProject(input: ImportInput, context: ImportContext): ImportResult {
  const files = [...input.files]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map((file) => readFile(file, context.report));
  const legacy = files.filter((file): file is LegacyFile => file.kind === 'onboarding');
  const onboarding = listOnboardingFiles(legacy, context.report, context.fates);
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
  { report, fates }: ImportContext,
): { readonly scope: Scope; readonly placeholders: ReturnType<typeof findPlaceholders> } {
  const outlines = onboarding.flatMap(({ entries }) => entries.map(({ outline }) => outline));
  const firstPlace = (environment: string) => placeOfEnvironment(onboarding, environment);
  const environments = chooseEnvironments({ outlines, wanted, firstPlace }, report);
  const placeholders = findPlaceholders(onboarding.map((file) => file.legacy.file));
  const lookup = createFileLookup(files.map(({ file }) => file));
  const scope: Scope = {
    report,
    fates,
    environments,
    variables: createVariables(environments.kept, new Set(placeholders.keys())),
    secrets: createSecrets(),
    companions: createCompanionFiles(files, lookup, report),
    nodes: {},
    tableReads: [],
    flowIds: new Set(),
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
  let done = 0;
  for (const file of onboarding) {
    const entries = openEntries(file, scope);
    for (const entry of entries) {
      readEntry(entry, scope);
      done += 1;
      if (done % 100 === 0 || done === total) progress(done, total);
    }
    for (const { transformations } of entries.slice(0, 1)) {
      reportUnusedTransformations(transformations, scope);
    }
  }
}

/** All entries of a file come before the first is read: each may use the other's transformations. */
function openEntries({ entries }: OnboardingFile, scope: Scope): readonly Entry[] {
  const transformations = createTransformations();
  return entries.map(({ at, outline }) => {
    const reader = readObject(at, scope);
    const entry = {
      reader,
      outline,
      id: reader.text('data_flow_id'),
      group: reader.text('data_flow_group'),
      system: reader.text('source_system'),
      transformations,
    };
    if (outline.silver) {
      const title = `silver table ${reader.peekNames('silver_table')[0] ?? outline.title}`;
      addReferredFiles({ entry: reader, title }, transformations, scope);
    }
    return entry;
  });
}

/** A table without a source system has the one of the table it reads. */
function inheritSourceSystems({ nodes }: Scope): void {
  for (const node of Object.values(nodes)) {
    if (node.type !== 'table' || node.fields.sourceSystem !== undefined) continue;
    for (const { from } of Object.values(node.fields.flows)) {
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
    fateOfRest(file.document.root, { kind: 'dropped', reason }, scope.fates);
  }
  return documents;
}

function placeOfEnvironment(onboarding: readonly OnboardingFile[], environment: string): Place {
  for (const { at } of onboarding.flatMap(({ entries }) => entries)) {
    const details = at.value.members.find(({ key }) => key === 'source_details')?.value;
    const members = [...at.value.members, ...(details?.kind === 'object' ? details.members : [])];
    for (const { key, keyStart, keyEnd } of members) {
      if (splitEnvironmentKey(key)?.environment !== environment) continue;
      return { span: { file: at.file, start: keyStart, end: keyEnd } };
    }
  }
  return {};
}

function reportNoOnboarding(files: readonly AnyFile[], { report }: ImportContext): void {
  const [first] = files;
  report('no-onboarding-file', {
    severity: 'error',
    message: first
      ? 'None of the files is a DLT-META onboarding file that can be converted.'
      : 'There are no files to import.',
    hint: 'Upload the JSON or YAML file with the entries (data_flow_id, bronze_table, silver_table …) and the files it refers to.',
    at: first ? { file: first.file.path } : {},
  });
}
