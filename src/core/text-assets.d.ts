/** Files that exported projects carry as they are: importing one gives its text. */
declare module '*.py' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: it is what a text has
  export default text;
}
declare module '*.md' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: it is what a text has
  export default text;
}
