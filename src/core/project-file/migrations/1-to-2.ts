/** Version 2 keeps the options of every output format, where version 1 knew one of one format. */
import { isObject } from '#core/model/value-at.ts';

/** The target that version 1 wrote. */
const onlyTarget = 'lakeflow';

/** What is no project file at all is given back as it is, for the reader to refuse. */
export function outputOptions(file: unknown): unknown {
  return isObject(file) ? { ...file, version: 2, document: ofDocument(file.document) } : file;
}

/** A document of version 1 as one of version 2; anything else as it is. */
export function ofDocument(document: unknown): unknown {
  if (!isObject(document)) return document;
  const { output, authoredSettings } = document;
  return {
    ...document,
    output: ofOutput(output),
    ...(authoredSettings !== undefined && { authoredSettings: ofSettings(authoredSettings) }),
  };
}

/** The same for output settings. */
export function ofOutput(output: unknown): unknown {
  if (!isObject(output) || !('specFormat' in output)) return output;
  const { specFormat, ...rest } = output;
  return { ...rest, options: { [onlyTarget]: { specFormat } } };
}

/** The same for the text of the settings. */
export function ofSettings(text: unknown): unknown {
  if (typeof text !== 'string') return text;
  return text.replace(
    /\bspecFormat:[ \t]*(json|yaml)\b/,
    `options: { ${onlyTarget}: { specFormat: $1 } }`,
  );
}
