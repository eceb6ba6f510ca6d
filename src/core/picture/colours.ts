/** The colours of a picture. The page hands in those of its theme, so that both look the same. */
import type { Band } from '#core/model/graph.ts';

/** CSS colours. */
export interface PictureColours {
  readonly background: string;
  readonly node: string;
  readonly outline: string;
  readonly text: string;
  readonly mutedText: string;
  readonly link: string;
  /** Of a band's headings and marks. */
  readonly strong: Readonly<Record<Band, string>>;
  /** Behind a band's headings. */
  readonly soft: Readonly<Record<Band, string>>;
}
