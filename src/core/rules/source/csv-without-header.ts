/** Without the `header` option, the first line of a CSV file is read as a row. */
import { labelOf } from '#core/model/label.ts';
import { hasOption } from '#core/model/source-options.ts';
import { defineRule } from '../define.ts';

export const csvWithoutHeader = defineRule({
  code: 'source/csv-without-header',
  severity: 'warning',
  summary: 'Sources of CSV files should say whether the first line holds the column names.',

  checkNode(node, report, pipeline) {
    const isCsv =
      (node.type === 'cloud-files' && node.fields.options['cloudFiles.format'] === 'csv') ||
      ((node.type === 'snapshot-files' || node.type === 'batch-files') &&
        node.fields.format === 'csv');
    if (!isCsv || hasOption(pipeline, node, 'header')) return;
    const field = ['options', 'header'];
    report({
      message: `${labelOf(node)} reads CSV files without saying whether they have a header.`,
      hint: 'The first line is then read as a row. Set the option header to true or false.',
      at: { ref: { node: node.id, field } },
      fix: {
        title: 'The files have a header',
        command: { name: 'set-field', id: node.id, field, value: 'true' },
      },
    });
  },
});
