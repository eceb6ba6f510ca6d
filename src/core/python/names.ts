/** Names in Python: what may be one, and one for any text that wants to be. */

/** Hard and soft keywords, and the constants that cannot be assigned to. */
const keywords: ReadonlySet<string> = new Set(
  (
    'False None True and as assert async await break class continue def del elif else except ' +
    'finally for from global if import in is lambda nonlocal not or pass raise return try while ' +
    'with yield match case type _'
  ).split(' '),
);

const name = /^[A-Za-z_]\w*$/;

/** Whether a text can stand where Python wants a name, such as that of an argument. */
export function isPythonName(text: string): boolean {
  return name.test(text) && !keywords.has(text);
}

/** The text as a name: `Daily sales` as `daily_sales`, `2024` as `_2024`, `class` as `class_`, nothing as `unnamed`. */
export function pythonName(wanted: string): string {
  const plain = wanted
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^A-Za-z0-9_]+/g, '_')
    .replace(/_+/g, '_')
    .replace(/^_|_$/g, '')
    .toLowerCase();
  if (plain === '') return 'unnamed';
  const started = /^[a-z]/.test(plain) ? plain : `_${plain}`;
  return keywords.has(started) ? `${started}_` : started;
}
