/** Files can only be read in a known format. */
import { labelOf } from '#core/model/label.ts';
import { hasOption } from '#core/model/source-options.ts';
import { defineRule } from '../define.ts';

export const formatMissing = defineRule({
  code: 'source/format-missing',
  severity: 'error',
  summary: 'Sources of files must say which format the files have.',

  checkNode(node, report, pipeline) {
    const isUnknown =
      (node.type === 'cloud-files' && !hasOption(pipeline, node, 'cloudFiles.format')) ||
      (node.type === 'snapshot-files' && node.fields.format.trim() === '');
    if (!isUnknown) return;
    const isStream = node.type === 'cloud-files';
    report({
      message: `${labelOf(node)} does not say which format its files have.`,
      hint: isStream
        ? 'Set the reader option cloudFiles.format, such as json, csv or parquet.'
        : 'Set the format, such as csv or parquet.',
      at: {
        ref: { node: node.id, field: isStream ? ['options', 'cloudFiles.format'] : ['format'] },
      },
    });
  },
});
