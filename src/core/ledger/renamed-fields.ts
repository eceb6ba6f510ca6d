/**
 * What fields of the imported pipeline are called since: a flow, a variable or an environment that
 * was given another name is the same one still, and so is what the legacy says about it.
 */

import type { FieldPath } from '#core/model/field-ref.ts';
import { flowsOf, nodeOf } from '#core/model/graph.ts';
import type { NodeId, Pipeline } from '#core/model/pipeline.ts';
import { sameValue } from '#core/text/same-value.ts';

export type CalledSince = (field: FieldPath) => FieldPath;

type Names = ReadonlyMap<string, string>;
type Parts<Part> = Readonly<Record<string, Part>>;

/** @returns for a node, or for the pipeline itself, what its fields are called; absent: as before */
export function renamedFields(
  imported: Pipeline,
  current: Pipeline,
): (node: NodeId | undefined) => CalledSince | undefined {
  return (node) => (node === undefined ? inPipeline(imported, current) : inNode(node));

  function inNode(id: NodeId): CalledSince | undefined {
    const before = nodeOf(imported, id);
    const after = nodeOf(current, id);
    if (!before || !after || before === after) return undefined;
    const flows = renamedParts(flowsOf(before), flowsOf(after), (a, b) =>
      sameValue(a.from, b.from),
    );
    return flows.size === 0 ? undefined : (field) => renamedStep(field, 'flows', 1, flows);
  }
}

function inPipeline(imported: Pipeline, current: Pipeline): CalledSince | undefined {
  const environments = renamedParts(
    valuesByEnvironment(imported),
    valuesByEnvironment(current),
    holdsSame,
  );
  const variables = renamedParts(imported.variables, current.variables, holdsSame);
  if (environments.size + variables.size === 0) return undefined;
  return (field) =>
    renamedStep(renamedStep(field, 'variables', 1, variables), 'variables', 2, environments);
}

/** In each environment, what its variables stand for; their names may have changed as well. */
function valuesByEnvironment({ environments, variables }: Pipeline): Parts<Parts<string>> {
  const values = Object.values(variables);
  return Object.fromEntries(
    environments.map((name) => [
      name,
      Object.fromEntries(values.map((value, at) => [at, value[name] ?? ''])),
    ]),
  );
}

/** Whether two sets of values have one in common. */
function holdsSame(a: Parts<string>, b: Parts<string>): boolean {
  const held = new Set(Object.values(b));
  return Object.values(a).some((value) => value !== '' && held.has(value));
}

/** Names that are gone, each with the new name of what is the same in all but its name. */
function renamedParts<Part>(
  before: Parts<Part>,
  after: Parts<Part>,
  isSame: (a: Part, b: Part) => boolean,
): Names {
  const fresh = Object.entries(after).filter(([name]) => !Object.hasOwn(before, name));
  const names = new Map<string, string>();
  if (fresh.length === 0) return names;
  for (const [name, part] of Object.entries(before)) {
    if (Object.hasOwn(after, name)) continue;
    const at = fresh.findIndex(([, other]) => isSame(part, other));
    const [found] = at < 0 ? [] : fresh.splice(at, 1);
    if (found) names.set(name, found[0]);
  }
  return names;
}

/** @param place which step of the field is a name */
function renamedStep(field: FieldPath, root: string, place: number, names: Names): FieldPath {
  const name = field[0] === root ? names.get(field[place] ?? '') : undefined;
  return name === undefined ? field : field.with(place, name);
}
