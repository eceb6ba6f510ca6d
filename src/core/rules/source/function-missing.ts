/** Code is found by the names of its module and function. */
import type { FieldPath } from '#core/model/field-ref.ts';
import { flowsOf } from '#core/model/graph.ts';
import { labelOf } from '#core/model/label.ts';
import { namedEntries } from '#core/model/named-entries.ts';
import type { PipelineNode } from '#core/model/pipeline.ts';
import { defineRule } from '../define.ts';

const moduleName = /^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*$/;
const functionName = /^[A-Za-z_]\w*$/;

export const functionMissing = defineRule({
  code: 'source/function-missing',
  severity: 'error',
  summary:
    'Python sources and transforms, and sinks that give batches to Python, must name a module and function.',

  checkNode(node, report) {
    for (const { field, module = '', function: name = '' } of functionsOf(node)) {
      if (!moduleName.test(module.trim())) {
        report({
          message: module.trim()
            ? `${labelOf(node)} names the module "${module}", which is no name of a Python module.`
            : `${labelOf(node)} does not name the Python module of its function.`,
          hint: 'Write it as it is imported, such as sources.weather for src/python/sources/weather.py.',
          at: { ref: { node: node.id, field: [...field, 'module'] } },
        });
      }
      if (!functionName.test(name.trim())) {
        report({
          message: name.trim()
            ? `${labelOf(node)} names the function "${name}", which is no name in Python.`
            : `${labelOf(node)} does not name its Python function.`,
          hint: 'Write its name alone, without module and parentheses.',
          at: { ref: { node: node.id, field: [...field, 'function'] } },
        });
      }
    }
  },
});

interface Named {
  /** Where module and function are named. */
  readonly field: FieldPath;
  readonly module?: string | undefined;
  readonly function?: string | undefined;
}

function functionsOf(node: PipelineNode): readonly Named[] {
  if (node.type === 'python') return [{ ...node.fields, field: [] }];
  const isCalled = node.type === 'sink' && node.fields.format === 'foreach-batch';
  const transforms = namedEntries(flowsOf(node)).flatMap(([name, { transform }]) =>
    transform ? [{ ...transform, field: ['flows', name, 'transform'] }] : [],
  );
  return isCalled ? [{ ...node.fields, field: [] }, ...transforms] : transforms;
}
