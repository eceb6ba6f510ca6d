/** What a pipeline's picture can be saved as, and how each is made. */
import type { GraphFormat } from '#core/graph-formats/define.ts';
import { graphFormats } from '#core/graph-formats/index.ts';
import { drawSvg, type Picture } from '#core/picture/draw-svg.ts';
import { toPng } from './to-png.ts';

export interface PictureFormat {
  readonly id: string;
  readonly title: string;
  /** Of the saved file, without a dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** What it is good for, in one line. */
  readonly use: string;
  /** True: people read the text itself, so it can be copied. */
  readonly isText: boolean;
  make(picture: Picture): Promise<Blob>;
}

const graphs: readonly GraphFormat[] = graphFormats;
const texts = graphs.flatMap(({ use, write, ...format }): readonly PictureFormat[] => {
  if (use === undefined) return [];
  const mediaType = 'text/plain';
  const make = async ({ pipeline }: Picture) => new Blob([write(pipeline)], { type: mediaType });
  return [{ ...format, use, mediaType, isText: true, make }];
});

export const pictureFormats: readonly PictureFormat[] = [
  {
    id: 'png',
    title: 'PNG',
    extension: 'png',
    mediaType: 'image/png',
    use: 'For slides, chats and tickets.',
    isText: false,
    make: (picture) => toPng(drawSvg(picture)),
  },
  {
    id: 'svg',
    title: 'SVG',
    extension: 'svg',
    mediaType: 'image/svg+xml',
    use: 'For documents: sharp at every size.',
    isText: false,
    make: async (picture) => new Blob([drawSvg(picture)], { type: 'image/svg+xml' }),
  },
  ...texts,
];
