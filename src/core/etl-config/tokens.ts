/** Variables in texts: `{name}` in the model, `${name}` in `config.yml`. */

const modelToken = /(?<!\$)\{(\w+)\}/g;
const configToken = /\$\{([A-Za-z_]\w*)\}/g;

/** @param variables names that stand for something; other braces are left alone */
export function toConfigText(text: string, variables: Readonly<Record<string, unknown>>): string {
  return text.replace(modelToken, (written, name: string) =>
    Object.hasOwn(variables, name) ? `$${written}` : written,
  );
}

/** `${name}` becomes `{name}`. */
export function toModelText(text: string): string {
  return text.replace(configToken, (_, name: string) => `{${name}}`);
}

/** A value with every text in it changed. */
export function inTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => inTexts(one, change));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, inTexts(inner, change)]),
  );
}
