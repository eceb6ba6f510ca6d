/** What is wrong with a folded bundle, compared with the same one that is not folded. */
import type { Trace } from '#core/exporters/define.ts';
import {
  expandTemplate,
  type ParameterSet,
  type TemplateDefinition,
} from '#core/exporters/lakeflow/templates/template.ts';
import { writtenSpecs } from '#core/exporters/lakeflow/templates/written-specs.ts';
import { parseFile } from '#core/exporters/lakeflow/text/parse-file.ts';
import { valueAt } from '#core/model/value-at.ts';
import type { WrittenPipeline } from '../write-pipeline.ts';

/** Kinds of files that say otherwise what they said; the README tells of the templates. */
const foldedKinds = new Set(['spec', 'template', 'parameter sets', 'readme']);

export function foldedFaults(plain: WrittenPipeline, folded: WrittenPipeline): readonly string[] {
  return [
    ...specFaults(plain, folded),
    ...fileFaults(plain, folded),
    ...traceFaults(plain, folded),
  ];
}

/** Each node has the spec it had, to the order of keys. */
function specFaults(plain: WrittenPipeline, folded: WrittenPipeline): readonly string[] {
  const [before, after] = [specsByNode(plain), specsByNode(folded)];
  const missing = [...before.keys()].filter((node) => !after.has(node));
  const different = [...before].filter(([node, spec]) => after.get(node) !== spec);
  return [
    ...missing.map((node) => `${node} has no spec`),
    ...different.map(([node, spec]) => `${node}: ${spec} became ${after.get(node)}`),
    ...(after.size === before.size ? [] : ['there are other specs']),
  ];
}

function specsByNode({ files }: WrittenPipeline): ReadonlyMap<string, string> {
  // What is read is the text of the files, as the framework would.
  const texts = files.map(({ value: _, ...file }) => file);
  return new Map(
    writtenSpecs(texts).map(({ node, read }) => [
      String(node),
      read.ok ? JSON.stringify(read.value) : 'unreadable',
    ]),
  );
}

/** What is none of these is as it was. */
function fileFaults(plain: WrittenPipeline, folded: WrittenPipeline): readonly string[] {
  const others = ({ files }: WrittenPipeline) =>
    JSON.stringify(files.filter(({ kind }) => !foldedKinds.has(kind)));
  return others(plain) === others(folded) ? [] : ['other files differ'];
}

/** What stood at a place stands, with the values of its set, at one of those it went to. */
function traceFaults(plain: WrittenPipeline, folded: WrittenPipeline): readonly string[] {
  const [before, after] = [placesIn(plain), placesIn(folded)];
  return [...plain.traces].flatMap(([node, traces]) =>
    traces.flatMap((trace) => {
      const said = JSON.stringify(before.at(trace));
      const now = (folded.traces.get(node) ?? []).filter((one) => isSame(one, trace));
      const places = now.flatMap((one) => after.valuesOf(one));
      if (said !== undefined && places.some((value) => JSON.stringify(value) === said)) return [];
      return [`${node} ${trace.field.join('.')}: ${said} is not among ${JSON.stringify(places)}`];
    }),
  );
}

function isSame(a: Trace, b: Trace): boolean {
  return a.field.length === b.field.length && a.field.every((step, at) => step === b.field[at]);
}

function placesIn({ texts }: WrittenPipeline) {
  const parsed = new Map<string, unknown>();
  const valueIn = (file: string): unknown => {
    if (!parsed.has(file)) {
      const read = parseFile(file, texts[file] ?? '');
      parsed.set(file, read.ok ? read.value : undefined);
    }
    return parsed.get(file);
  };
  const setsOf = ({ name }: TemplateDefinition): readonly ParameterSet[] => {
    const uses = Object.keys(texts).map(valueIn) as { template?: string }[];
    const use = uses.find((one) => one?.template === name);
    return (use as { parameterSets?: readonly ParameterSet[] } | undefined)?.parameterSets ?? [];
  };
  const at = ({ file, path }: Trace): unknown => valueAt(valueIn(file), path);
  return {
    at,
    /** What stands there; in a template, what it is with each set. */
    valuesOf(trace: Trace): readonly unknown[] {
      const value = at(trace);
      if (!trace.file.startsWith('src/templates/')) return [value];
      const sets = setsOf(valueIn(trace.file) as TemplateDefinition);
      return sets.map((set) => expandTemplate(value, set));
    },
  };
}
