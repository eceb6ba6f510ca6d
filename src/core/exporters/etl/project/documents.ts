/** The documents of the project: how to work with it, and what its tables hold. */

import { etlLayers } from '#core/etl-config/config-schema.ts';
import { mermaid } from '#core/graph-formats/mermaid.ts';
import { tablesOf } from '#core/model/graph.ts';
import type { NodeId, NodeOf, Pipeline } from '#core/model/pipeline.ts';
import { capitalised } from '#core/text/wording.ts';
import type { OutputFile } from '../../define.ts';
import addingATable from '../assets/docs/adding-a-table.md';
import codeOfConduct from '../assets/docs/CODE_OF_CONDUCT.md';
import contributing from '../assets/docs/CONTRIBUTING.md';
import faq from '../assets/docs/FAQ.md';
import tagStrategy from '../assets/docs/tag-strategy.md';
import troubleshooting from '../assets/docs/troubleshooting.md';
import { handbook } from './handbook.ts';

type Names = ReadonlyMap<NodeId, string>;

/** @param names what tables are called in `config.yml`, by their ids */
export function documents(pipeline: Pipeline, names: Names): readonly OutputFile[] {
  const texts: Readonly<Record<string, string>> = {
    'docs/README.md': handbook(pipeline),
    'docs/adding-a-table.md': addingATable,
    'docs/tag-strategy.md': tagStrategy,
    'docs/troubleshooting.md': troubleshooting,
    'docs/FAQ.md': faq,
    'docs/CONTRIBUTING.md': contributing,
    'docs/CODE_OF_CONDUCT.md': codeOfConduct,
    'docs/architecture.mmd': mermaid.write(pipeline),
    'docs/data-dictionary.md': dictionary(pipeline, names),
  };
  return Object.entries(texts).map(([path, text]) => ({
    path,
    text,
    kind: 'document',
    checked: 'generated',
  }));
}

function dictionary(pipeline: Pipeline, names: Names): string {
  const tables = tablesOf(pipeline);
  const parts = etlLayers.flatMap((layer) => {
    const own = tables.filter(({ fields }) => fields.layer === layer);
    if (own.length === 0) return [];
    const title = `## ${capitalised(layer)}`;
    return [title, ...own.map((table) => entry(table, names))];
  });
  return ['# Data dictionary', ...parts, ''].join('\n\n').trimEnd().concat('\n');
}

function entry({ id, name, fields }: NodeOf<'table'>, names: Names): string {
  const { comment, columnComments = {}, expectations = [] } = fields;
  const lines = [`### ${cell(names.get(id) ?? name)}`];
  if (comment) lines.push(cell(comment));
  const columns = Object.entries(columnComments).map(
    ([column, words]) => `| ${cell(column)} | ${cell(words)} |`,
  );
  if (columns.length > 0) lines.push(['| column | holds |', '|---|---|', ...columns].join('\n'));
  const rules = expectations.map(
    (rule) => `| ${cell(rule.name)} | ${cell(rule.constraint)} | ${rule.action} |`,
  );
  if (rules.length > 0) {
    lines.push(['| rule | a valid row | otherwise |', '|---|---|---|', ...rules].join('\n'));
  }
  return lines.join('\n\n');
}

/** One line without marks that would end a cell or begin something. */
function cell(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|]/g, (mark) => `\\${mark}`);
}
