/** Tells what looks like a secret that was written into a text. */

/** No placeholder, such as `<key>`, `{token}` or `***`, and no connection text, judged by its key. */
const value = '["\']?(?!Endpoint=)[^\\s"\'<{$*;&]';

const assignments: readonly (readonly [string, RegExp])[] = [
  ['a shared access key', new RegExp(`\\b(SharedAccessKey|AccountKey)\\s*=\\s*${value}`, 'i')],
  ['a password', new RegExp(`\\b(password|passwd|pwd|client_?secret)\\s*=\\s*${value}`, 'i')],
  ['a signed link', /[?&]sig=[\w%]{20,}/],
];
const keys: readonly (readonly [string, RegExp])[] = [
  ['an AWS access key', /\b(AKIA|ASIA)[0-9A-Z]{16}\b/],
  ['a Databricks token', /\bdapi[0-9a-f]{32}/],
  ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY-----/],
];
/** One cheap look for what most texts have nothing of: how the keys begin. */
const keyStart = /A[KS]IA|dapi|-----B/;
const shortestKey = 20;

/** True for the few texts that are worth a closer look. */
export function mayHoldSecret(text: string): boolean {
  return text.includes('=') || (text.length >= shortestKey && keyStart.test(text));
}

/** What a text holds, such as `a password`; absent: nothing secret. */
export function secretKindOf(text: string): string | undefined {
  if (!mayHoldSecret(text)) return undefined;
  const patterns = text.includes('=') ? [...assignments, ...keys] : keys;
  return patterns.find(([, pattern]) => pattern.test(text))?.[0];
}
