/** Paths that some computer on the way to the workspace cannot hold, or leaves behind. */
import type { OutputFile } from '#core/exporters/define.ts';
import { defineRule } from '../define.ts';

const longest = 200;
const windowsName = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const windowsCharacter = /[<>:"|?*\\\p{Cc}]/u;
/** One look for what most paths have nothing of: how reserved names begin, and what is not allowed. */
const needsALook = /(^|\/)(target\/|con|prn|aux|nul|com\d|lpt\d)|[<>:"|?*\\\p{Cc}]|[. ](\/|$)/iu;

export const reservedNames = defineRule({
  code: 'naming/reserved-names',
  severity: 'warning',
  summary:
    'Files of the bundle have paths that Windows and the bundle tool accept, up to 200 characters.',

  check({ files }, report) {
    for (const file of files) {
      const finding = problemOf(file);
      if (!finding) continue;
      const { message, hint, isError } = finding;
      report({
        message: `${file.path} ${message}.`,
        hint: `${hint} Rename the table or source system it is named after.`,
        ...(isError && { severity: 'error' }),
        at: { file: file.path, ...(file.node && { ref: { node: file.node, field: ['name'] } }) },
      });
    }
  },
});

interface PathProblem {
  readonly message: string;
  readonly hint: string;
  readonly isError?: true;
}

function problemOf({ path }: OutputFile): PathProblem | undefined {
  if (path.length <= longest && !needsALook.test(path)) return undefined;
  const parts = path.split('/');
  if (parts.slice(0, -1).includes('target')) {
    const message = 'stands in a folder called target';
    return {
      message,
      hint: 'Bundles skip such folders, so it would not be deployed.',
      isError: true,
    };
  }
  const reserved = parts.find((part) => windowsName.test(part));
  if (reserved !== undefined) {
    const message = `has the part ${reserved}, a name Windows keeps for itself`;
    return { message, hint: 'The bundle cannot be unpacked or cloned there.' };
  }
  if (parts.some((part) => windowsCharacter.test(part) || /[. ]$/.test(part))) {
    const message = 'has a part that Windows cannot store';
    return { message, hint: 'The bundle cannot be unpacked or cloned there.' };
  }
  if (path.length <= longest) return undefined;
  return {
    message: `is ${path.length} characters long`,
    hint: `Beyond ${longest}, tools begin to fail.`,
  };
}
