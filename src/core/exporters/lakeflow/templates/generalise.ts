/** Finds the template that specs of one shape are all made from, and the values each is made with. */
import { nameTaker } from '#core/model/free-name.ts';
import { sameValue } from '#core/text/same-value.ts';
import { parameterName } from './parameter-name.ts';
import {
  type NameInTemplate,
  type PlainObject,
  replaceLeaves,
  type SpecLeaf,
} from './spec-shape.ts';
import {
  type ParameterSet,
  type ParameterValue,
  placeholderOf,
  type TemplateDefinition,
} from './template.ts';

export interface ShapedSpec {
  readonly spec: PlainObject;
  /** What files, views and flows of the spec are named after. */
  readonly stem: string;
  /** As many, in the same order, as those of the other specs of its shape. */
  readonly leaves: readonly SpecLeaf[];
}

export interface Generalised {
  readonly parameters: TemplateDefinition['parameters'];
  readonly template: TemplateDefinition['template'];
  /** One for each spec, in their order. */
  readonly sets: readonly ParameterSet[];
}

/** A parameter with its value in each spec. */
interface Parameter {
  readonly name: string;
  readonly values: readonly ParameterValue[];
}

/** The framework asks for it in every set, even where it is the name of the table. */
const id = 'dataFlowId';
/** What views, flows and files are named after. */
const tableName = 'table';

/** How names that have the stem of a spec in them stand in its template. */
export function namesWith(stem: string): NameInTemplate {
  return (name) => (stem === '' ? name : name.replaceAll(stem, () => placeholderOf(tableName)));
}

/** @param specs of one shape, at least one */
export function generalise(specs: readonly [ShapedSpec, ...ShapedSpec[]]): Generalised {
  const [{ spec, stem }] = specs;
  const parameters = openParameters(specs);
  let place = 0;
  const template = replaceLeaves(spec, namesWith(stem), ({ path, value }) => {
    const values = specs.map(({ leaves }) => leaves[place]?.value ?? value);
    place += 1;
    return parameters.valueFor(path, values);
  });
  const used = parameters.usedIn(JSON.stringify(template));
  return {
    parameters: Object.fromEntries(
      used.map(({ name, values: [value] }) => [
        name,
        { type: typeof value === 'string' ? 'string' : 'list', required: true },
      ]),
    ),
    template,
    sets: specs.map((_, at) =>
      Object.fromEntries(used.map(({ name, values }) => [name, values[at] ?? ''])),
    ),
  };
}

/**
 * What each spec has for the parameter with the fewest different values: where they differ in too
 * much, they are told apart by it.
 */
export function rarestValues({ parameters, sets }: Generalised): readonly string[] {
  const changes = Object.keys(parameters)
    .filter((name) => name !== id && name !== tableName)
    .map((name) => sets.map((set) => JSON.stringify(set[name])));
  const [first = [], ...others] = changes;
  const count = (values: readonly string[]): number => new Set(values).size;
  return others.reduce(
    (rarest, values) => (count(values) < count(rarest) ? values : rarest),
    first,
  );
}

function openParameters(specs: readonly ShapedSpec[]) {
  const stems = specs.map(({ stem }) => stem);
  const take = nameTaker([id, tableName]);
  const byValues = new Map<string, Parameter>();

  const parameterFor = (path: readonly string[], values: readonly ParameterValue[]): string => {
    const key = JSON.stringify(values);
    const known = byValues.get(key);
    if (known) return placeholderOf(known.name);
    const name = isId(path) ? id : take(parameterName(path));
    byValues.set(key, { name, values });
    return placeholderOf(name);
  };
  return {
    /** What stands in the template where the specs have these values. */
    valueFor(path: readonly string[], values: readonly ParameterValue[]): ParameterValue {
      if (isId(path)) return parameterFor(path, values);
      const [first = ''] = values;
      if (values.every((value) => sameValue(value, first))) return first;
      const [shown = '', ...others] = values.map((value, at) => withName(value, stems[at] ?? ''));
      const isShared = others.every((value) => sameValue(value, shown));
      return isShared ? shown : parameterFor(path, values);
    },
    /** Those that a template has placeholders of. */
    usedIn(template: string): readonly Parameter[] {
      const [first, ...others] = byValues.values();
      const all = [...(first ? [first] : []), { name: tableName, values: stems }, ...others];
      return all.filter(({ name }) => template.includes(placeholderOf(name)));
    },
  };
}

function isId(path: readonly string[]): boolean {
  return path.length === 1 && path[0] === id;
}

function withName(value: ParameterValue, stem: string): ParameterValue {
  const insert = namesWith(stem);
  return typeof value === 'string' ? insert(value) : value.map(insert);
}
