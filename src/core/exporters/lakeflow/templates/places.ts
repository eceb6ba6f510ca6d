/** Where what a spec says stands once it is folded: in its template, or in the set of its values. */
import type { FieldPath } from '#core/model/field-ref.ts';
import { ownValue } from '#core/model/value-at.ts';
import type { Trace, Written } from '../../define.ts';
import { keyInTemplate, type NameInTemplate } from './spec-shape.ts';
import {
  looksLikePlaceholder,
  parametersIn,
  type TemplateDefinition,
  wholeParameter,
} from './template.ts';

/** A spec that became one set of values for a template. */
export interface FoldedSpec {
  readonly definition: TemplateDefinition;
  readonly templateFile: string;
  readonly setsFile: string;
  /** Which of the sets. */
  readonly index: number;
  readonly name: NameInTemplate;
}

/** The traces of a bundle, led to where what was folded stands. */
export function tracesInto(
  folded: ReadonlyMap<string, FoldedSpec>,
  traces: Written['traces'],
): Written['traces'] {
  return new Map(
    Array.from(traces, ([node, list]) => {
      const led = list.flatMap((trace) => {
        const spec = folded.get(trace.file);
        return spec ? tracesFor(trace, spec) : [trace];
      });
      return [node, led] as const;
    }),
  );
}

function tracesFor({ field, path }: Trace, folded: FoldedSpec): readonly Trace[] {
  const place: string[] = ['template'];
  let value: unknown = folded.definition.template;
  for (const [at, step] of path.entries()) {
    const parameter = parameterOf(value);
    if (parameter !== undefined) return [inSet(folded, field, [parameter, ...path.slice(at)])];
    const key = keyInTemplate(step, path[at - 1], folded.name);
    place.push(key);
    value = ownValue(value, key);
  }
  const here = { field, file: folded.templateFile, path: place };
  // A key of the whole spec covers nothing but itself.
  if (path.length === 0) return [here];
  const names = parametersIn(place.at(-1) ?? '');
  if (names.length > 0) return [here, ...names.map((name) => inSet(folded, field, [name]))];
  return tracesAt(value, here, folded);
}

/** A trace covers all below it; what a parameter stands for there is in the set. */
function tracesAt(value: unknown, here: Trace, folded: FoldedSpec): readonly Trace[] {
  const { field, path } = here;
  const parameter = parameterOf(value);
  if (parameter !== undefined) return [inSet(folded, field, [parameter])];
  if (typeof value === 'string') {
    return [here, ...parametersIn(value).map((name) => inSet(folded, field, [name]))];
  }
  if (typeof value !== 'object' || value === null) return [here];
  const parts = Object.entries(value).flatMap(([key, part]) => {
    if (!looksLikePlaceholder(JSON.stringify(part))) return [];
    return tracesAt(part, { ...here, field: [...field, key], path: [...path, key] }, folded);
  });
  return [here, ...parts];
}

function parameterOf(value: unknown): string | undefined {
  return typeof value === 'string' ? wholeParameter(value) : undefined;
}

function inSet({ setsFile, index }: FoldedSpec, field: FieldPath, path: FieldPath): Trace {
  return { field, file: setsFile, path: ['parameterSets', String(index), ...path] };
}
