/** Types of `text-extensions.mjs`, which Node runs as it is. */
export const textExtensions: readonly string[];
export const textLoaders: Readonly<Record<string, 'text'>>;
