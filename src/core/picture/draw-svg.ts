/**
 * A pipeline as one SVG file that needs nothing else: bands with headings, nodes where they stand
 * on the canvas, links between them. Fonts are those every system has.
 */
import type { Point } from '#core/editing/document.ts';
import { type Band, bandOf, bands, bandTitles, edgesOf, nodesOf } from '#core/model/graph.ts';
import type { NodeId, Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import { resolve } from '#core/model/variables.ts';
import { nodeTypeTitles } from '#core/node-types/titles.ts';
import type { PictureColours } from './colours.ts';
import { cutMiddle, escapeXml } from './svg-text.ts';

export interface Picture {
  readonly pipeline: Pipeline;
  /** Top left corners. Nodes without one are left out, and so are their links. */
  readonly layout: Readonly<Record<NodeId, Point>>;
  /** Whose names are shown. */
  readonly environment: string;
  readonly colours: PictureColours;
}

interface Placed {
  readonly node: PipelineNode;
  readonly band: Band;
  readonly at: Point;
}

const size = { width: 240, height: 64 };
const margin = 48;
const headingHeight = 40;
const font = 'system-ui, -apple-system, Segoe UI, Roboto, Helvetica, Arial, sans-serif';

/** @returns the text of the file. The same picture gives the same bytes. */
export function drawSvg({ pipeline, layout, environment, colours }: Picture): string {
  const placed = nodesOf(pipeline).flatMap((node): readonly Placed[] => {
    const at = layout[node.id];
    return at ? [{ node, band: bandOf(node), at }] : [];
  });
  const frame = frameOf(placed);
  const text = (written: string): string => resolve(written, pipeline.variables, environment);
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${frame.left} ${frame.top} ${frame.width} ${frame.height}" width="${frame.width}" height="${frame.height}" font-family="${font}">`,
    `<title>${escapeXml(pipeline.name)}</title>`,
    `<rect x="${frame.left}" y="${frame.top}" width="${frame.width}" height="${frame.height}" fill="${colours.background}"/>`,
    ...headings(placed, frame.top, colours),
    ...links(pipeline, layout, colours),
    ...placed.flatMap((one) => nodeLines(one, text, colours)),
    '</svg>',
  ];
  return `${lines.join('\n')}\n`;
}

function frameOf(placed: readonly Placed[]) {
  const xs = placed.map(({ at }) => at.x);
  const ys = placed.map(({ at }) => at.y);
  const left = least(xs) - margin;
  const top = least(ys) - margin - headingHeight;
  return {
    left,
    top,
    width: -least(xs.map((x) => -x)) + size.width + margin - left,
    height: -least(ys.map((y) => -y)) + size.height + margin - top,
  };
}

/** 0 for an empty list. A spread would overflow the stack for thousands. */
function least(values: readonly number[]): number {
  return values.reduce((low, value) => Math.min(low, value), values[0] ?? 0);
}

function headings(placed: readonly Placed[], top: number, colours: PictureColours): string[] {
  return bands.flatMap((band) => {
    const own = placed.filter((one) => one.band === band);
    const first = own[0];
    if (!first) return [];
    const x = least(own.map(({ at }) => at.x));
    const y = top + margin / 2;
    return [
      `<rect x="${x}" y="${y}" width="${size.width}" height="${headingHeight - 12}" rx="6" fill="${colours.soft[band]}"/>`,
      `<text x="${x + 12}" y="${y + 18}" font-size="12" font-weight="600" fill="${colours.strong[band]}">${bandTitles[band]} · ${own.length}</text>`,
    ];
  });
}

function links(
  pipeline: Pipeline,
  layout: Picture['layout'],
  { link }: PictureColours,
): readonly string[] {
  const drawn = edgesOf(pipeline).flatMap(({ from, to }) => {
    const start = layout[from];
    const end = layout[to];
    if (!start || !end || !pipeline.nodes[from]) return [];
    const x1 = start.x + size.width;
    const y1 = start.y + size.height / 2;
    const y2 = end.y + size.height / 2;
    const bend = Math.max(40, Math.abs(end.x - x1) / 2);
    const curve = `M${x1} ${y1}C${x1 + bend} ${y1} ${end.x - bend} ${y2} ${end.x - 6} ${y2}`;
    return `<path d="${curve}" fill="none" stroke="${link}" stroke-width="1.5" marker-end="url(#arrow)"/>`;
  });
  if (drawn.length === 0) return [];
  const arrow = `<marker id="arrow" viewBox="0 0 8 8" refX="6" refY="4" markerWidth="6" markerHeight="6" orient="auto"><path d="M0 0L8 4L0 8z" fill="${link}"/></marker>`;
  return [`<defs>${arrow}</defs>`, ...new Set(drawn)];
}

function nodeLines(
  { node, band, at: { x, y } }: Placed,
  text: (written: string) => string,
  colours: PictureColours,
): readonly string[] {
  const name = text(node.name);
  return [
    `<g><title>${escapeXml(name)}</title>`,
    `<rect x="${x}" y="${y}" width="${size.width}" height="${size.height}" rx="8" fill="${colours.node}" stroke="${colours.outline}"/>`,
    `<rect x="${x}" y="${y + 8}" width="4" height="${size.height - 16}" rx="2" fill="${colours.strong[band]}"/>`,
    `<text x="${x + 16}" y="${y + 27}" font-size="13" font-weight="600" fill="${colours.text}">${escapeXml(cutMiddle(name, 30))}</text>`,
    `<text x="${x + 16}" y="${y + 46}" font-size="11" fill="${colours.mutedText}">${escapeXml(cutMiddle(captionOf(node, text), 38))}</text>`,
    '</g>',
  ];
}

function captionOf(node: PipelineNode, text: (written: string) => string): string {
  if (node.type !== 'table') return nodeTypeTitles[node.type];
  const kind = node.fields.kind.replaceAll('-', ' ');
  return node.fields.database === undefined ? kind : `${kind} · ${text(node.fields.database)}`;
}
