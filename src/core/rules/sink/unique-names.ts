/** Within a pipeline the platform knows sinks by their names. */
import { sinksOf } from '#core/model/graph.ts';
import { labelOf } from '#core/model/label.ts';
import { defineRule } from '../define.ts';

export const uniqueNames = defineRule({
  code: 'sink/unique-names',
  severity: 'error',
  summary: 'Sinks of one group and layer must have different names. Letter case does not count.',

  check({ pipeline }, report) {
    const keyOf = (layer: string, group: string, name: string): string =>
      JSON.stringify([layer, group, name].map((text) => text.toLowerCase()));
    const sinks = sinksOf(pipeline);
    const taken = new Set(sinks.map(({ name, fields }) => keyOf(fields.layer, fields.group, name)));
    const seen = new Set<string>();
    for (const node of sinks) {
      const { layer, group } = node.fields;
      const key = keyOf(layer, group, node.name);
      if (!seen.has(key)) {
        seen.add(key);
        continue;
      }
      let to = `${node.name}_2`;
      for (let n = 3; taken.has(keyOf(layer, group, to)); n += 1) to = `${node.name}_${n}`;
      report({
        message: `Two sinks of the ${layer} pipeline of ${group} are called ${node.name}.`,
        hint: 'The pipeline could not tell them apart. Rename one of them.',
        at: { ref: { node: node.id, field: ['name'] } },
        fix: {
          title: `Rename ${labelOf(node)} to ${to}`,
          command: { name: 'rename-node', id: node.id, to },
        },
      });
    }
  },
});
