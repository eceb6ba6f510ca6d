/** Finds names in SQL expressions, leaving texts in quotes alone. */

export interface SqlName {
  /** Without backticks. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Stands after a dot, and so names a field of something. */
  readonly isField: boolean;
  /** Stands before a bracket, and so names a function. */
  readonly isCall: boolean;
}

/** Texts in quotes, comments, numbers, names in backticks, plain names. */
const token =
  /'(?:[^'\\]|\\.|'')*'|"(?:[^"\\]|\\.)*"|--[^\n]*|\/\*[\s\S]*?\*\/|`(?:[^`]|``)+`|\d[\w.]*|[A-Za-z_]\w*/g;

/** Words of SQL are among them. Each with its offsets in the text. */
export function namesIn(sql: string): readonly SqlName[] {
  const names: SqlName[] = [];
  for (const match of sql.matchAll(token)) {
    const text = match[0];
    if (!/^[A-Za-z_`]/.test(text)) continue;
    const end = match.index + text.length;
    names.push({
      name: text.startsWith('`') ? text.slice(1, -1).replaceAll('``', '`') : text,
      start: match.index,
      end,
      isField: /\.\s*$/.test(sql.slice(Math.max(0, match.index - 3), match.index)),
      isCall: /^\s*\(/.test(sql.slice(end, end + 4)),
    });
  }
  return names;
}

export interface SelectItem {
  readonly expression: string;
  /** Name of the column that comes out; undefined when Spark makes one up. */
  readonly alias: string | undefined;
}

/** Splits `expression as name`. */
export function selectItem(text: string): SelectItem {
  const trimmed = text.trim();
  const match = /^([\s\S]+?)\s+as\s+(`[^`]+`|[A-Za-z_]\w*)$/i.exec(trimmed);
  if (match?.[1] && match[2] && isBalanced(match[1])) {
    return { expression: match[1].trim(), alias: match[2].replaceAll('`', '') };
  }
  const last = /^[\w.`]+$/.test(trimmed) ? trimmed.split('.').at(-1) : undefined;
  return { expression: trimmed, alias: last?.replaceAll('`', '') };
}

/** True when a name before `as` is no part of a bracket, as in `cast(a as int)`. */
function isBalanced(sql: string): boolean {
  let depth = 0;
  for (const char of sql.replace(/'(?:[^'\\]|\\.)*'/g, '')) {
    if (char === '(') depth += 1;
    if (char === ')') depth -= 1;
  }
  return depth === 0;
}
