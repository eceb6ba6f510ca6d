/** How a value refers to a secret. */

/** The whole value: a reference inside a longer text is not replaced. */
export function secretText(alias: string): string {
  return `\${secret.${alias}}`;
}
