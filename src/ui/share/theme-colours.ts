/** Reads the theme's colours as a picture needs them: plain values, in light or in dark. */
import type { PictureColours } from '#core/picture/colours.ts';

export type PictureTheme = 'light' | 'dark';

/** @param theme of the picture, which may differ from that of the window */
export function themeColours(theme: PictureTheme): PictureColours {
  const probe = document.createElement('span');
  probe.style.colorScheme = theme;
  document.body.append(probe);
  const colour = (token: string): string => {
    probe.style.color = `var(--${token})`;
    return getComputedStyle(probe).color;
  };
  const ofBands = (token: (band: string) => string): PictureColours['strong'] => ({
    sources: colour(token('sources')),
    bronze: colour(token('bronze')),
    silver: colour(token('silver')),
    gold: colour(token('gold')),
    sinks: colour(token('sinks')),
  });
  const colours: PictureColours = {
    background: colour('canvas'),
    node: colour('surface'),
    outline: colour('line-strong'),
    text: colour('text'),
    mutedText: colour('text-muted'),
    link: colour('line-control'),
    strong: ofBands((band) => `layer-${band}`),
    soft: ofBands((band) => `layer-${band}-soft`),
  };
  probe.remove();
  return colours;
}
