/** Folds specs of one shape into a template and the sets of values that make them again. */
import { nameTaker } from '#core/model/free-name.ts';
import { addToGroup } from '#core/model/group-by.ts';
import type { OutputFile } from '../../define.ts';
import type { Scope } from '../scope.ts';
import {
  type Generalised,
  generalise,
  namesWith,
  rarestValues,
  type ShapedSpec,
} from './generalise.ts';
import type { FoldedSpec } from './places.ts';
import { type PlainObject, shapeOf } from './spec-shape.ts';
import { looksLikePlaceholder, parameterSetsKind, templateKind } from './template.ts';
import { templateWord } from './template-word.ts';

/** Two files in the place of two would be no gain. */
const fewestSpecs = 3;
/** With more, a set says so much that a spec is read more easily. */
const mostParameters = 12;

interface Candidate extends ShapedSpec {
  readonly file: OutputFile;
  readonly folder: string;
}

interface Template extends Generalised {
  readonly members: readonly Candidate[];
}

/**
 * @param files those of the bundle: templates take the place of the specs that are folded
 * @param stems by the path of each spec, what its names are made of
 * @returns by the path of each spec that was folded, what became of it
 */
export function foldSpecs(
  scope: Scope,
  files: OutputFile[],
  stems: ReadonlyMap<string, string>,
): ReadonlyMap<string, FoldedSpec> {
  const templates = groupsOf(files, stems).flatMap(templatesOf);
  const takeStem = stemTaker(files, scope.notation.ending);
  const folded = new Map(templates.flatMap((template) => emitTemplate(scope, template, takeStem)));
  const kept = files.filter(({ path }) => !folded.has(path));
  files.splice(0, files.length, ...kept);
  return folded;
}

/** Specs of one folder and one shape. Side files are looked up in the folder of the sets. */
function groupsOf(
  files: readonly OutputFile[],
  stems: ReadonlyMap<string, string>,
): readonly (readonly Candidate[])[] {
  const groups = new Map<string, Candidate[]>();
  const ids = new Set<unknown>();
  for (const file of files) {
    const stem = stems.get(file.path);
    if (stem === undefined) continue;
    // Specs are printed from objects.
    const spec = file.value as PlainObject;
    if (!isFoldable(spec, ids)) continue;
    const { shape, leaves } = shapeOf(spec, namesWith(stem));
    const folder = file.path.slice(0, file.path.lastIndexOf('/') + 1);
    const key = `${folder}\n${shape}`;
    const candidate = { file, folder, spec, stem, leaves };
    addToGroup(groups, key, candidate);
  }
  return [...groups.values()];
}

/** The framework makes the name of a file from the id, and keeps one spec of each. */
function isFoldable(spec: PlainObject, ids: Set<unknown>): boolean {
  const { dataFlowId } = spec;
  if (ids.has(dataFlowId)) return false;
  ids.add(dataFlowId);
  return !String(dataFlowId).includes('/') && !looksLikePlaceholder(JSON.stringify(spec));
}

/** Specs that differ in too much are told apart by what few of them have otherwise. */
function templatesOf(members: readonly Candidate[]): readonly Template[] {
  const [first, ...others] = members;
  if (!first || members.length < fewestSpecs) return [];
  const general = generalise([first, ...others]);
  if (Object.keys(general.parameters).length <= mostParameters) return [{ ...general, members }];
  const values = rarestValues(general);
  const parts = new Set(values);
  return [...parts].flatMap((part) => templatesOf(members.filter((_, at) => values[at] === part)));
}

/** Names of templates, of which neither the spec nor the sets file is there already. */
function stemTaker(files: readonly OutputFile[], ending: string) {
  const suffix = `_main.${ending}`;
  const taken = files.flatMap(({ path }) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return name.endsWith(suffix) ? [name.slice(0, -suffix.length)] : [];
  });
  return nameTaker(taken);
}

function emitTemplate(
  { notation, emit }: Scope,
  { members, parameters, template, sets }: Template,
  takeStem: (wanted: string) => string,
): readonly (readonly [string, FoldedSpec])[] {
  const [first] = members;
  if (!first) return [];
  const { folder, spec } = first;
  const stem = takeStem(`${systemIn(folder)}_${templateWord(spec)}`);
  const definition = { name: `${stem}_template`, parameters, template };
  const templateFile = `src/templates/${definition.name}.${notation.ending}`;
  const setsFile = `${folder}${stem}_main.${notation.ending}`;
  const nodes = members.flatMap(({ file: { node } }) => (node === undefined ? [] : [node]));
  const use = { template: definition.name, parameterSets: sets };
  const print = notation.print;
  const both = [
    { path: templateFile, kind: templateKind, value: definition },
    { path: setsFile, kind: parameterSetsKind, value: use },
  ];
  for (const file of both) emit({ ...file, text: print(file.value), nodes });
  return members.map(({ file, stem: own }, index) => [
    file.path,
    { definition, templateFile, setsFile, index, name: namesWith(own) },
  ]);
}

/** `src/dataflows/bronze_mysql/dataflowspec/` as `bronze_mysql`. */
function systemIn(folder: string): string {
  return folder.split('/').at(-3) ?? '';
}
