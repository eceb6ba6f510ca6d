/** Reader options as they apply: those of a flow over those of the source it reads. */
import { edgesFrom, flowsOf } from './graph.ts';
import type { NodeOf, Pipeline, PipelineNode } from './pipeline.ts';

type Source = Exclude<PipelineNode, NodeOf<'table'> | NodeOf<'sink'> | NodeOf<'sql'>>;

const isSet = (options: Readonly<Record<string, string>> | undefined, name: string): boolean =>
  (options?.[name] ?? '').trim() !== '';

/** Whether a source is always read with one of these options, each by itself enough. */
export function hasOption(
  pipeline: Pipeline,
  source: Source,
  ...names: readonly string[]
): boolean {
  if (names.some((name) => isSet(source.fields.options, name))) return true;
  const readers = edgesFrom(pipeline).get(source.id) ?? [];
  return (
    readers.length > 0 &&
    readers.every(({ reader, flow, kind }) => {
      // The options of a flow are for what it brings, not for what it looks up.
      const options = kind === 'reads' ? flowsOf(reader)[flow]?.options : undefined;
      return names.some((name) => isSet(options, name));
    })
  );
}
