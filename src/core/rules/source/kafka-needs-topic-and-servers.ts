/** A stream of messages is found by its servers and its topic. */
import { labelOf } from '#core/model/label.ts';
import { hasOption } from '#core/model/source-options.ts';
import { listed } from '#core/text/wording.ts';
import { defineRule } from '../define.ts';

const servers = 'kafka.bootstrap.servers';

export const kafkaNeedsTopicAndServers = defineRule({
  code: 'source/kafka-needs-topic-and-servers',
  severity: 'error',
  summary: 'Kafka sources must name their servers and their topic.',

  checkNode(node, report, pipeline) {
    if (node.type !== 'kafka') return;
    const hasTopic = hasOption(pipeline, node, 'subscribe', 'subscribePattern', 'assign');
    const missing = [
      ...(hasTopic ? [] : ['subscribe']),
      ...(hasOption(pipeline, node, servers) ? [] : [servers]),
    ];
    const [first] = missing;
    if (first === undefined) return;
    report({
      message: `${labelOf(node)} lacks ${listed(missing)}.`,
      hint: 'Set these reader options: the topic, and the servers it is on.',
      at: { ref: { node: node.id, field: ['options', first] } },
    });
  },
});
