/** An event hub is reached through its namespace, with a named key. */
import { labelOf } from '#core/model/label.ts';
import type { NodeOf } from '#core/model/pipeline.ts';
import { hasOption } from '#core/model/source-options.ts';
import { listed } from '#core/text/wording.ts';
import { defineRule } from '../define.ts';

const titles = {
  hub: 'the name of the hub',
  namespace: 'a namespace',
  accessKeyName: 'the name of its access key',
  accessKeySecret: 'the secret that holds its access key',
} as const satisfies Partial<Record<keyof NodeOf<'event-hubs'>['fields'], string>>;

/** An option that makes a field unnecessary. */
const instead: Readonly<Record<keyof typeof titles, string>> = {
  hub: 'subscribe',
  namespace: 'kafka.bootstrap.servers',
  accessKeyName: 'kafka.sasl.jaas.config',
  accessKeySecret: 'kafka.sasl.jaas.config',
};

const fields = ['hub', 'namespace', 'accessKeyName', 'accessKeySecret'] as const;

export const eventHubIncomplete = defineRule({
  code: 'source/event-hub-incomplete',
  severity: 'error',
  summary: 'Event Hubs sources must name their namespace, hub, and access key with its secret.',

  checkNode(node, report, pipeline) {
    if (node.type !== 'event-hubs') return;
    const missing = fields.filter(
      (field) => !node.fields[field]?.trim() && !hasOption(pipeline, node, instead[field]),
    );
    const [first] = missing;
    if (first === undefined) return;
    report({
      message: `${labelOf(node)} lacks ${listed(missing.map((field) => titles[field]))}.`,
      hint: 'Without it no connection can be made.',
      at: { ref: { node: node.id, field: [first] } },
    });
  },
});
