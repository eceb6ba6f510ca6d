/** Two chunks for what is always needed: few larger files compress better than many small ones. */

/** What the bundler tells of a module, as far as it is asked here. */
interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** By the chunk: the module that needs all of it. Later chunks hold what earlier ones lack. */
const roots = { start: '/src/main.tsx', canvas: '/src/ui/shell/workbench.tsx' };

/** Names the chunk of a module: one of `roots`, or none, which leaves it to the bundler. */
export function firstChunks(root: string): (id: string, modules: Modules) => string | null {
  const needed = new Map<string, ReadonlySet<string>>();
  return (id, modules) => {
    for (const [chunk, path] of Object.entries(roots)) {
      const members = needed.get(chunk) ?? allImports(`${root}${path}`, modules);
      needed.set(chunk, members);
      if (members.has(id)) return chunk;
    }
    return null;
  };
}

function allImports(start: string, modules: Modules): ReadonlySet<string> {
  const found = new Set([start]);
  // A set grows while it is walked.
  for (const id of found) {
    for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
  }
  return found;
}
