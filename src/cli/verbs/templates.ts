/** `templates`: the starter pipelines that --template opens. */
import { templateSummaries } from '#core/templates/summaries.ts';
import { oneOf, readArguments } from '../read-arguments.ts';
import { defineVerb } from './define.ts';

export const templates = defineVerb({
  name: 'templates',
  usage: '[--format text|json]',
  summary: 'Lists the starter pipelines that --template opens.',
  run(args) {
    const { values } = readArguments(args, { format: { type: 'string', default: 'text' } });
    const format = oneOf('format', values.format, ['text', 'json']);
    process.stdout.write(format === 'json' ? asJson() : asText());
    return 0;
  },
});

function asJson(): string {
  const listed = templateSummaries.map(({ id, title, summary, tags }) => ({
    id,
    title,
    summary,
    tags,
  }));
  return `${JSON.stringify({ templates: listed }, undefined, 2)}\n`;
}

function asText(): string {
  const width = Math.max(...templateSummaries.map(({ id }) => id.length));
  return templateSummaries.map(({ id, summary }) => `${id.padEnd(width)}  ${summary}\n`).join('');
}
