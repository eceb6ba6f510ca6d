/** What a key of a node's YAML means, as Markdown: the same words as at the field of the form. */
import { pathAt } from '#core/notation/path-at.ts';
import { type NodeText, schemaFor } from './complete-node.ts';

/**
 * @param offset in the text, in UTF-16 units
 * @returns paragraphs; empty where no key stands there, or nothing is known of it
 */
export function hoverNode(at: NodeText, offset: number): readonly string[] {
  const { path } = pathAt(at.text, offset);
  const schema = schemaFor(at, path);
  if (!schema?.description) return [];
  const { title = path.at(-1) ?? '', description, examples = [] } = schema;
  const values = schema.enum ?? schema.items?.enum;
  const [example] = examples;
  return [
    `**${title}** · \`${path.join('.')}\``,
    description,
    ...(values ? [`One of ${values.map((value) => `\`${value}\``).join(', ')}`] : []),
    ...(typeof example === 'string' ? [`Example: \`${example}\``] : []),
  ];
}
