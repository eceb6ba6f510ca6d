/** An SVG file as an address that the content policy lets pictures have. */

/** @param svg text of the file */
export function svgUrl(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}
