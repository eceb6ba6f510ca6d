/** A sink has to say where it writes to. */
import { sinksOf } from '#core/model/graph.ts';
import { labelOf } from '#core/model/label.ts';
import type { NodeOf } from '#core/model/pipeline.ts';
import { defineRule } from '../define.ts';

type Format = NodeOf<'sink'>['fields']['format'];

interface Demand {
  readonly what: string;
  /** Options of which each by itself is enough. */
  readonly options: readonly string[];
}

const servers = 'kafka.bootstrap.servers';
const demands: Readonly<Record<Format, readonly Demand[]>> = {
  delta: [{ what: 'a table or path', options: ['tableName', 'path'] }],
  kafka: [
    { what: 'a topic', options: ['topic'] },
    { what: 'its servers', options: [servers] },
  ],
  'event-hubs': [
    { what: 'a hub', options: ['eventhub.name', 'topic'] },
    { what: 'a namespace', options: ['eventhub.namespace', servers] },
  ],
  'foreach-batch': [],
};

export const needsDestination = defineRule({
  code: 'sink/needs-destination',
  severity: 'error',
  summary:
    'A delta sink must name one table or path, a Kafka sink its topic and servers, an Event Hubs sink its hub and namespace.',

  check({ pipeline }, report) {
    for (const node of sinksOf(pipeline)) {
      const { format, options } = node.fields;
      for (const { what, options: names } of demands[format]) {
        const [first = ''] = names;
        if (names.some((name) => options[name]?.trim())) continue;
        report({
          message: `${labelOf(node)} does not name ${what} to write to.`,
          hint: `Set the option ${names.join(' or ')}.`,
          at: { ref: { node: node.id, field: ['options', first] } },
        });
      }
      if (format !== 'delta' || !options.tableName?.trim() || !options.path?.trim()) continue;
      const field = ['options', 'path'];
      report({
        message: `${labelOf(node)} names both a table and a path to write to.`,
        hint: 'A sink has one destination. Keep the table, or keep the path.',
        at: { ref: { node: node.id, field } },
        fix: { title: 'Remove the path', command: { name: 'set-field', id: node.id, field } },
      });
    }
  },
});
