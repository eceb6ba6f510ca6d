/** On Windows and macOS, files that differ in letter case only are one file. */
import type { OutputFile } from '#core/exporters/define.ts';
import { defineRule } from '../define.ts';

export const uniquePaths = defineRule({
  code: 'naming/unique-paths',
  severity: 'error',
  summary: 'Every file of the bundle has a path of its own. Letter case does not count.',

  check({ files }, report) {
    const firsts = new Map<string, OutputFile>();
    for (const file of files) {
      const key = file.path.toLowerCase();
      const first = firsts.get(key);
      if (!first) {
        firsts.set(key, file);
        continue;
      }
      const isSame = first.path === file.path;
      report({
        message: isSame
          ? `Two files are written to ${file.path}.`
          : `${first.path} and ${file.path} differ in letter case only.`,
        hint: 'One would replace the other. Rename one of the tables they are named after.',
        at: { file: file.path, ...(file.node && { ref: { node: file.node, field: ['name'] } }) },
      });
    }
  },
});
