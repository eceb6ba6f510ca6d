/** The options that are known for a node, by its type and format. */
import type { PipelineNode } from '#core/model/pipeline.ts';
import { autoLoader } from './auto-loader.ts';
import type { KnownOption } from './define.ts';
import { deltaReader, deltaWriter } from './delta.ts';
import { anyFile, byFormat } from './file-reader.ts';
import { jdbcReader } from './jdbc.ts';
import { eventHubsWriter, kafkaReader, kafkaWriter } from './kafka.ts';

const nothing: readonly KnownOption[] = [];

/**
 * Those of `fields.options` of a source or sink; for a table, those of flows that read it.
 * Other options may be set too: readers know more than anyone lists.
 */
export function knownOptionsOf(node: PipelineNode): readonly KnownOption[] {
  switch (node.type) {
    case 'cloud-files': {
      const format = node.fields.options['cloudFiles.format'] ?? '';
      return [...autoLoader, ...ofFormat(format)];
    }
    case 'batch-files':
    case 'snapshot-files':
      return ofFormat(node.fields.format);
    case 'kafka':
    case 'event-hubs':
      return kafkaReader;
    case 'delta-table':
    case 'table':
      return deltaReader;
    case 'jdbc':
      return jdbcReader;
    case 'sink':
      return ofSink(node.fields.format);
    case 'sql':
    case 'python':
      return nothing;
    default:
      return node satisfies never;
  }
}

function ofFormat(format: string): readonly KnownOption[] {
  const own = Object.hasOwn(byFormat, format) ? byFormat[format] : undefined;
  return [...(own ?? nothing), ...anyFile];
}

function ofSink(
  format: Extract<PipelineNode, { type: 'sink' }>['fields']['format'],
): readonly KnownOption[] {
  switch (format) {
    case 'delta':
      return deltaWriter;
    case 'kafka':
      return kafkaWriter;
    case 'event-hubs':
      return [...eventHubsWriter, ...kafkaWriter];
    case 'foreach-batch':
      return nothing;
    default:
      return format satisfies never;
  }
}
