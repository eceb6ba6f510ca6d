/** Reads the edited text of a file: its value, or what is wrong with it and where. */
import type { Finding } from '#core/diagnostics.ts';
import type { EditResult, OutputFile } from '#core/exporters/define.ts';
import { plainValueOf } from '#core/text/plain-value.ts';
import { readJson } from '#core/text/read-json.ts';
import { readYaml } from '#core/text/read-yaml.ts';
import type { SourceValue } from '#core/text/source-tree.ts';

export type ReadEdit =
  | { readonly ok: true; readonly value: unknown; readonly root: SourceValue }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** @param file path of the file; its ending tells the notation */
export function readEdit(file: string, text: string): ReadEdit {
  const read = file.endsWith('.json') ? readJson : readYaml;
  const result = read({ path: file, text });
  if (!result.ok) {
    const { message, offset } = result.problem;
    const end = Math.min(offset + 1, text.length);
    return { ok: false, findings: [{ message, at: { span: { file, start: offset, end } } }] };
  }
  const findings = result.duplicates.map(({ key, path, last }) => ({
    message: `The key ${key} stands twice.`,
    hint: 'Remove one of the two: only the last would count.',
    at: { span: last, path },
  }));
  if (findings.length > 0) return { ok: false, findings };
  const { root } = result.document;
  return { ok: true, value: plainValueOf(root), root };
}

/** The stretch of text that holds the value at a path, or the innermost value on the way there. */
function spanAt(
  root: SourceValue,
  path: readonly PropertyKey[],
): { readonly start: number; readonly end: number } {
  let value = root;
  for (const key of path) {
    const inner = innerValue(value, String(key));
    if (!inner) break;
    value = inner;
  }
  return { start: value.start, end: value.end };
}

function innerValue(value: SourceValue, key: string): SourceValue | undefined {
  if (value.kind === 'array') return value.items[Number(key)];
  if (value.kind !== 'object') return undefined;
  return value.members.find((member) => member.key === key && !member.overridden)?.value;
}

/** A finding about the value at a path of the edited text. */
export function findingAt(
  { file, root }: { readonly file: string; readonly root: SourceValue },
  path: readonly PropertyKey[],
  { message, hint }: { readonly message: string; readonly hint?: string },
): Finding {
  const shown = path.map(String).join('.');
  return {
    message,
    ...(hint !== undefined && { hint }),
    at: { span: { file, ...spanAt(root, path) }, path: shown },
  };
}

/** Refuses the edit of a whole text. @param reason goes on from "cannot be changed here: " */
export function refusedWhole({ path }: OutputFile, text: string, reason: string): EditResult {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const finding: Finding = {
    message: `${name} cannot be changed here: ${reason}.`,
    at: { span: { file: path, start: 0, end: text.length } },
  };
  return { ok: false, findings: [finding] };
}
