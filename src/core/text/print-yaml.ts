/**
 * Prints plain data as YAML that reads the same under YAML 1.1, which many parsers follow, and under
 * YAML 1.2: every text that either could take for something else is quoted.
 */

const indentStep = '  ';
/** Starts with a letter or an underscore and holds nothing that YAML gives a meaning to. */
const plain = /^[A-Za-z_][\w./-]*(?: [\w./()-]+)*$/;
const plainKey = /^[A-Za-z_][\w.-]*$/;
const reserved = /^(?:true|false|yes|no|on|off|y|n|null)$/i;

/** Ends with a line break. Keys stand in the order of the object; what is undefined is left out. */
export function printYaml(value: unknown): string {
  if (isFilled(value)) return printBlock(value, '');
  return `${printScalar(value)}\n`;
}

/** A text as one YAML word, quoted where it has to be. */
export function yamlText(text: string): string {
  return plain.test(text) && !reserved.test(text) ? text : quoted(text);
}

/** JSON's quotes are YAML's; only the line ends that JSON leaves as they are need care. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function printScalar(value: unknown): string {
  if (typeof value === 'string') return yamlText(value);
  if (Array.isArray(value)) return '[]';
  return typeof value === 'object' && value !== null ? '{}' : JSON.stringify(value);
}

function isFilled(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}

function printBlock(value: object, indent: string): string {
  return Array.isArray(value) ? printList(value, indent) : printMap(value, indent);
}

function printMap(map: object, indent: string): string {
  let text = '';
  for (const [key, value] of Object.entries(map)) {
    if (value === undefined) continue;
    const name = plainKey.test(key) && !reserved.test(key) ? key : quoted(key);
    text += isFilled(value)
      ? `${indent}${name}:\n${printBlock(value, indent + indentStep)}`
      : `${indent}${name}: ${printScalar(value)}\n`;
  }
  return text;
}

function printList(list: readonly unknown[], indent: string): string {
  let text = '';
  for (const value of list) {
    // The first line of a nested block stands beside the dash.
    const printed = isFilled(value)
      ? printBlock(value, indent + indentStep).slice(indent.length + indentStep.length)
      : `${printScalar(value)}\n`;
    text += `${indent}- ${printed}`;
  }
  return text;
}
