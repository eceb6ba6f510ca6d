/**
 * What a spec has in common with others, apart from the values that may be parameters of a template.
 *
 * Texts and lists of texts may differ. Yes and no, numbers, and words that choose between ways of
 * reading and writing make another shape.
 */
import type { ParameterValue } from './template.ts';

export type PlainObject = Readonly<Record<string, unknown>>;

/** A value that may differ between the specs of one template. */
export interface SpecLeaf {
  /** Keys on the way, as they stand in the template. */
  readonly path: readonly string[];
  readonly value: ParameterValue;
}

/** Gives the name of a view, a flow or a table as it stands in the template. */
export type NameInTemplate = (name: string) => string;

/** Their keys are names of views, flows and tables. */
const named: ReadonlySet<string> = new Set([
  'flows',
  'views',
  'stagingTables',
  'materializedViews',
]);

/** A key under another one, as it stands in the template. */
export function keyInTemplate(
  key: string,
  under: string | undefined,
  name: NameInTemplate,
): string {
  return under !== undefined && named.has(under) ? name(key) : key;
}

/** Keys whose words choose between ways, each with a shape of its own. */
const choosing: ReadonlySet<string> = new Set([
  'dataFlowType',
  'sourceType',
  'mode',
  'targetFormat',
  'type',
  'flowType',
  'scd_type',
  'snapshotType',
  'versionType',
  'format',
  'cloudFiles.format',
  'quarantineMode',
  'refreshPolicy',
]);

/** Goes through a spec in its order, and puts what `replace` gives in the place of each leaf. */
export function replaceLeaves(
  spec: PlainObject,
  name: NameInTemplate,
  replace: (leaf: SpecLeaf) => ParameterValue,
): PlainObject {
  const inObject = (value: PlainObject, path: readonly string[]): PlainObject =>
    Object.fromEntries(
      Object.entries(value).map(([own, part]) => {
        const key = keyInTemplate(own, path.at(-1), name);
        return [key, within(part, [...path, key])];
      }),
    );
  const within = (value: unknown, path: readonly string[]): unknown => {
    if (isLeaf(path.at(-1), value)) return replace({ path, value });
    if (Array.isArray(value)) return value.map((part, at) => within(part, [...path, String(at)]));
    return isObject(value) ? inObject(value, path) : value;
  };
  return inObject(spec, []);
}

/** What specs of one shape share, as one text, and the leaves in which they may differ. */
export function shapeOf(
  spec: PlainObject,
  name: NameInTemplate,
): { readonly shape: string; readonly leaves: readonly SpecLeaf[] } {
  const leaves: SpecLeaf[] = [];
  const frame = replaceLeaves(spec, name, (leaf) => {
    leaves.push(leaf);
    // Whether a value is a leaf follows from its key, so these are taken for nothing else.
    return typeof leaf.value === 'string' ? '' : [];
  });
  return { shape: JSON.stringify(frame), leaves };
}

function isLeaf(key: string | undefined, value: unknown): value is ParameterValue {
  if (typeof value !== 'string') {
    return Array.isArray(value) && value.every((one) => typeof one === 'string');
  }
  return value !== 'true' && value !== 'false' && !choosing.has(key ?? '');
}

function isObject(value: unknown): value is PlainObject {
  return typeof value === 'object' && value !== null;
}
