/** Saves, copies or prints a picture of the pipeline: all of it, or what is selected. */

import { Copy, Download, Printer } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { partOf } from '#core/model/part-of.ts';
import { drawSvg, type Picture } from '#core/picture/draw-svg.ts';
import { counted, formatCount } from '#core/text/wording.ts';
import { Button } from '../shared/button.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { useServices, useSession, useWorkspace } from '../shared/services.ts';
import { Options } from './options.tsx';
import styles from './picture-dialog.module.css';
import { type PictureFormat, pictureFormats } from './picture-formats.ts';
import { printPicture } from './print-picture.ts';
import { svgUrl } from './svg-url.ts';
import { type PictureTheme, themeColours } from './theme-colours.ts';

type Part = 'all' | 'selection';

const themes = [
  { value: 'light', title: 'Light' },
  { value: 'dark', title: 'Dark' },
] as const;

export function PictureDialog({ onClose }: { onClose(): void }) {
  const { platform, notices } = useServices();
  const [formatId, setFormat] = useState('png');
  const [theme, setTheme] = useState<PictureTheme>('light');
  const selection = useSession((state) => state.selection);
  const [part, setPart] = useState<Part>(selection.length > 1 ? 'selection' : 'all');
  const picture = usePicture(part, theme);
  const format = pictureFormats.find(({ id }) => id === formatId) ?? pictureFormats[0];
  if (!format) return null;

  const run = (work: () => Promise<string>) => (): void => {
    work().then(
      (done) => notices.getState().show(done),
      () => notices.getState().show(failed(format), { tone: 'error' }),
    );
  };
  const save = async (): Promise<string> => {
    const blob = await format.make(picture);
    const name = `${picture.pipeline.name}.${format.extension}`;
    platform.download(name, new Uint8Array(await blob.arrayBuffer()), format.mediaType);
    return `Saved ${name}.`;
  };
  const print = (): void => {
    printPicture(drawSvg(picture), picture.pipeline.name).catch(() => {
      const text = 'This browser could not make the pages. Save the picture as SVG and print that.';
      notices.getState().show(text, { tone: 'error' });
    });
  };
  const copy = async (): Promise<string> => {
    const blob = await format.make(picture);
    if (format.isText) await platform.copyText(await blob.text());
    else await navigator.clipboard.write([new ClipboardItem({ [blob.type]: blob })]);
    return `Copied the ${format.title} to the clipboard.`;
  };

  return (
    <Dialog
      title="Picture of the pipeline"
      width="wide"
      onClose={onClose}
      actions={
        <>
          <Button icon={Printer} onClick={print}>
            Print
          </Button>
          {format.id !== 'svg' && (
            <Button icon={Copy} onClick={run(copy)}>
              Copy
            </Button>
          )}
          <Button look="filled" icon={Download} data-first-focus onClick={run(save)}>
            Save {format.title}
          </Button>
        </>
      }
    >
      <div className={styles.choices}>
        <Options
          legend="Format"
          value={format.id}
          options={pictureFormats.map(({ id, title }) => ({ value: id, title }))}
          onChange={setFormat}
        />
        <Options<Part>
          legend="What"
          value={part}
          options={[
            { value: 'all', title: 'The whole pipeline' },
            {
              value: 'selection',
              title: `The selection (${formatCount(selection.length)})`,
              isDisabled: selection.length === 0,
            },
          ]}
          onChange={setPart}
        />
        <Options<PictureTheme>
          legend="Colours"
          value={theme}
          options={themes}
          onChange={setTheme}
        />
      </div>
      <p className={styles.use}>{format.use}</p>
      <Preview picture={picture} format={format} />
    </Dialog>
  );
}

function failed({ title }: PictureFormat): string {
  return `This browser could not make the ${title}. SVG is drawn without it; try that.`;
}

function usePicture(part: Part, theme: PictureTheme): Picture {
  const { pipeline, layout } = useWorkspace((state) => state.document);
  const selection = useSession((state) => state.selection);
  const chosen = useSession((state) => state.environment);
  return useMemo(() => {
    const environment =
      pipeline.environments.find((name) => name === chosen) ?? pipeline.environments[0] ?? '';
    const shown = part === 'all' ? pipeline : partOf(pipeline, new Set(selection));
    return { pipeline: shown, layout, environment, colours: themeColours(theme) };
  }, [pipeline, layout, selection, chosen, part, theme]);
}

/** Larger ones are saved without being shown: drawing them twice would hold up the page. */
const previewedAtMost = 400;

function Preview({
  picture,
  format,
}: {
  readonly picture: Picture;
  readonly format: PictureFormat;
}) {
  const count = Object.keys(picture.pipeline.nodes).length;
  const isShown = count <= previewedAtMost;
  const [text, setText] = useState('');
  const svg = useMemo(
    () => (isShown && !format.isText ? svgUrl(drawSvg(picture)) : undefined),
    [picture, format, isShown],
  );
  useEffect(() => {
    if (!isShown || !format.isText) return;
    let isCurrent = true;
    const show = async (): Promise<void> => {
      const made = await (await format.make(picture)).text();
      if (isCurrent) setText(made);
    };
    void show();
    return () => {
      isCurrent = false;
    };
  }, [picture, format, isShown]);

  if (!isShown) return <p>{counted(count, 'table')}: too large to show here, not to save.</p>;
  if (format.isText) return <pre className={styles.text}>{text}</pre>;
  return <img className={styles.image} src={svg} alt="The pipeline, as it will look" />;
}
