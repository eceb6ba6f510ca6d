/** After the download: what was handed over, and what to do with it. Stays until it is left. */

import { ArrowLeft, CircleCheck, Download, TriangleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { type Target, targetOf } from '#core/exporters/targets.ts';
import { capitalised, counted, listed } from '#core/text/wording.ts';
import { Button } from '../../shared/button.tsx';
import { formatSize } from '../../shared/count-words.ts';
import { keepsFocus } from '../../shared/regions.ts';
import { useServices, useWorkspace } from '../../shared/services.ts';
import { CopyLine } from './copy-line.tsx';
import styles from './download-view.module.css';
import type { Building } from './use-bundle.ts';

interface DownloadedProps {
  readonly done: Extract<Building, { phase: 'done' }>;
  /** Builds again, as the project may have changed since. */
  onAgain(): void;
  onLeave(): void;
}

export function Downloaded({ done, onAgain, onLeave }: DownloadedProps) {
  const { platform } = useServices();
  const pipeline = useWorkspace((state) => state.document.pipeline);
  const output = useWorkspace((state) => state.document.output);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (keepsFocus(heading.current)) heading.current?.focus();
  }, []);

  const { bundle, zipName } = done;
  const target: Target = targetOf(done.output.exporter);
  const hasChanged = done.pipeline !== pipeline || done.output !== output;
  const folder = zipName.replace(/[.]zip$/, '');
  const [environment = 'dev', ...others] = pipeline.environments;
  const again = (): void => {
    if (hasChanged) onAgain();
    else platform.download(zipName, bundle.zip, 'application/zip');
  };
  return (
    <div className={styles.page}>
      <h2 className={styles.pageTitle} tabIndex={-1} ref={heading}>
        <CircleCheck size={22} aria-hidden className={styles.good} /> {zipName}
      </h2>
      {hasChanged && (
        <p className={styles.changed}>
          <TriangleAlert size={16} aria-hidden />
          The project has changed since. Download it again to take the changes along.
        </p>
      )}
      <dl className={styles.facts}>
        <dt>Size</dt>
        <dd>{formatSize(bundle.zip.byteLength)}</dd>
        <dt>Files</dt>
        <dd>{counted(bundle.fileCount, 'file')}</dd>
        <dt>SHA-256</dt>
        <dd>
          <CopyLine label="SHA-256" text={bundle.sha256} />
        </dd>
      </dl>
      <h3 className={styles.title}>What to do with it</h3>
      <ol className={styles.steps}>
        <li>
          Unpack it.
          <CopyLine label="Unpack command" text={`unzip ${zipName} -d ${folder} && cd ${folder}`} />
        </li>
        {target.steps.map(({ words, name, command }) => (
          <li key={name}>
            {words}
            <CopyLine
              label={`${capitalised(name)} command`}
              text={command.replaceAll('{environment}', environment)}
            />
          </li>
        ))}
      </ol>
      {others.length > 0 && hasEnvironment(target) && (
        <p className={styles.hint}>
          For {listed(others)}, put that name in the place of {environment}.
        </p>
      )}
      <div className={styles.ways}>
        <Button icon={Download} onClick={again}>
          Download again
        </Button>
        <Button look="quiet" icon={ArrowLeft} onClick={onLeave}>
          Back to the files
        </Button>
      </div>
    </div>
  );
}

/** Whether a command is about one environment. */
function hasEnvironment({ steps }: Target): boolean {
  return steps.some(({ command }) => command.includes('{environment}'));
}
