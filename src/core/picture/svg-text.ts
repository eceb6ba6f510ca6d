/** Texts inside an SVG file: safe to parse, and short enough for their place. */

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Characters XML forbids, even as entities, become spaces. */
export function escapeXml(text: string): string {
  return text
    .replace(/[&<>"]/g, (character) => entities[character] ?? character)
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, ' ');
}

/** Long names differ at their ends, so what is left out is the middle. @param room in characters */
export function cutMiddle(text: string, room: number): string {
  const characters = [...text];
  if (characters.length <= room) return text;
  const end = Math.floor((room - 1) / 2);
  const start = room - 1 - end;
  return `${characters.slice(0, start).join('')}…${characters.slice(-end).join('')}`;
}
