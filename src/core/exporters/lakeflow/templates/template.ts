/** What the files of a template say, and how the framework makes a spec of it for each set of values. */

/** What a template and the sets of values for it are listed as. */
export const templateKind = 'template';
export const parameterSetsKind = 'parameter sets';

/** A text, or a list of texts: all that may differ between the specs of one template. */
export type ParameterValue = string | readonly string[];

export type ParameterSet = Readonly<Record<string, ParameterValue>>;

export interface TemplateDefinition {
  readonly name: string;
  readonly parameters: Readonly<
    Record<string, { readonly type: 'string' | 'list'; readonly required: true }>
  >;
  /** A spec with placeholders in its keys and texts. */
  readonly template: Readonly<Record<string, unknown>>;
}

export interface TemplateUse {
  /** The name of the template. */
  readonly template: string;
  readonly parameterSets: readonly ParameterSet[];
}

const opening = '${param.';

/** A text that holds this cannot be part of a template: it would be taken for a placeholder. */
export function looksLikePlaceholder(text: string): boolean {
  return text.includes(opening);
}

/** As a template's text holds it, for the framework to fill in. */
export function placeholderOf(parameter: string): string {
  return `${opening}${parameter}}`;
}

const placeholder = /\$\{param\.([^}]+)\}/g;
const onlyPlaceholder = /^\$\{param\.([^}]+)\}$/;

/** The parameters a text has placeholders of, each once. */
export function parametersIn(text: string): readonly string[] {
  return [...new Set(Array.from(text.matchAll(placeholder), ([, name = '']) => name))];
}

/** The parameter that a text stands for as a whole. */
export function wholeParameter(text: string): string | undefined {
  return onlyPlaceholder.exec(text)?.[1];
}

/** The spec that a template is with one set of values, as the framework makes it. */
export function expandTemplate(template: unknown, values: ParameterSet): unknown {
  if (typeof template === 'string') return expandText(template, values);
  if (Array.isArray(template)) return template.map((part) => expandTemplate(part, values));
  if (typeof template !== 'object' || template === null) return template;
  return Object.fromEntries(
    Object.entries(template).map(([key, part]) => [
      String(expandText(key, values)),
      expandTemplate(part, values),
    ]),
  );
}

/** A placeholder alone gives the value as it is; within a text, the value as text. */
function expandText(text: string, values: ParameterSet): ParameterValue {
  const whole = wholeParameter(text);
  if (whole !== undefined) return valueIn(whole, values);
  return text.replaceAll(placeholder, (_, name: string) => String(valueIn(name, values)));
}

function valueIn(name: string, values: ParameterSet): ParameterValue {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  return value ?? placeholderOf(name);
}
