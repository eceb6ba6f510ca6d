/** The five source formats DLT-META knows. */

export const sourceFormats = ['cloudFiles', 'delta', 'eventhub', 'kafka', 'snapshot'] as const;
export type SourceFormat = (typeof sourceFormats)[number];

const bySpelling = new Map(sourceFormats.map((name) => [name.toLowerCase(), name]));

/** The format a text names, whatever its case; undefined for one DLT-META does not know. */
export function sourceFormatOf(text: string): SourceFormat | undefined {
  return bySpelling.get(text.trim().toLowerCase());
}
