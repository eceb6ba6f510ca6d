/** The colours and the font of the canvas, read from the theme: a 2D canvas knows no CSS names. */
import type { Band } from '#core/model/graph.ts';
import { bands } from '#core/model/graph.ts';

const plain = [
  'canvas',
  'surface',
  'surface-raised',
  'line',
  'line-strong',
  'line-control',
  'text',
  'text-muted',
  'pressed',
  'accent',
  'accent-soft',
  'on-accent',
  'warning',
  'warning-soft',
  'error',
  'success',
  'note',
  'link',
  'link-far',
  'dots',
  'node-shadow',
] as const;

type Plain = (typeof plain)[number];

export interface LayerColours {
  /** For icons and lines. */
  readonly strong: string;
  readonly soft: string;
  /** Around nodes of it. */
  readonly line: string;
  /** Behind the nodes of the band. */
  readonly band: string;
}

export type Palette = Readonly<Record<Plain, string>> & {
  readonly layers: Readonly<Record<Band, LayerColours>>;
  readonly font: string;
};

/** @param probe an element inside the theme that keeps the colours it is given */
export function readPalette(probe: HTMLElement): Palette {
  const style = getComputedStyle(probe);
  const read = (name: string): string => {
    probe.style.color = `var(--${name}, transparent)`;
    return style.color;
  };
  const colours = plain.map((name) => [name, read(name)]);
  const layers = bands.map((band): [Band, LayerColours] => [
    band,
    {
      strong: read(`layer-${band}`),
      soft: read(`layer-${band}-soft`),
      line: read(`layer-${band}-line`),
      band: read(`band-${band}`),
    },
  ]);
  // Each name of `plain` and each band has just been read.
  return {
    ...(Object.fromEntries(colours) as Record<Plain, string>),
    layers: Object.fromEntries(layers) as Record<Band, LayerColours>,
    font: style.fontFamily,
  };
}

/** @returns stops listening */
export function onThemeChange(changed: () => void): () => void {
  const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) =>
    matchMedia(query),
  );
  for (const query of queries) query.addEventListener('change', changed);
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => {
    for (const query of queries) query.removeEventListener('change', changed);
    observer.disconnect();
  };
}
