/** Python functions of the user's own, which a design names and does not hold. */
import { edgesFrom, flowsOf, nodesOf } from './graph.ts';
import { namedValues } from './named-entries.ts';
import type { Pipeline, PipelineNode } from './pipeline.ts';

export interface UserFunction {
  readonly module: string;
  readonly function: string;
  /** It gives rows, changes them on their way, or writes each batch of them. */
  readonly kind: 'source' | 'transform' | 'sink';
  /** Whether it is given values beside the rows. */
  readonly hasOptions: boolean;
}

/** Those of sources that nothing reads are left out: nothing calls them. */
export function userFunctionsOf(pipeline: Pipeline): readonly UserFunction[] {
  return nodesOf(pipeline).flatMap((node) => [
    ...calledBy(pipeline, node),
    ...namedValues(flowsOf(node)).flatMap(({ transform }): UserFunction[] => {
      if (!transform) return [];
      const hasOptions = Object.keys(transform.options ?? {}).length > 0;
      return [{ ...transform, kind: 'transform', hasOptions }];
    }),
  ]);
}

function calledBy(pipeline: Pipeline, node: PipelineNode): readonly UserFunction[] {
  if (node.type === 'python' && edgesFrom(pipeline).has(node.id)) {
    return [{ ...node.fields, kind: 'source', hasOptions: true }];
  }
  if (node.type !== 'sink' || node.fields.format !== 'foreach-batch') return [];
  const { module = '', function: name = '' } = node.fields;
  return [{ module, function: name, kind: 'sink', hasOptions: true }];
}
