/** Endings of the files that are imported as texts. */
export const textExtensions = ['.py', '.md'];

/** For esbuild. */
export const textLoaders = Object.fromEntries(
  textExtensions.map((extension) => [extension, 'text']),
);
