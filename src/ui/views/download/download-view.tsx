/** What will be downloaded: its format, every file, what would fail with it, and the way out. */
import { useState } from 'react';
import { DownloadProgress } from './download-progress.tsx';
import styles from './download-view.module.css';
import { Downloaded } from './downloaded.tsx';
import { FileList } from './file-list.tsx';
import { FormatComparison } from './formats/format-comparison.tsx';
import { OutputFormats } from './formats/output-formats.tsx';
import { OpenFile } from './open-file.tsx';
import { Preflight } from './preflight.tsx';
import { useBundle } from './use-bundle.ts';

export function DownloadView() {
  const { building, build, cancel, leave } = useBundle();
  const [isComparing, setComparing] = useState(false);
  if (building.phase === 'building') {
    return <DownloadProgress progress={building.progress} onCancel={cancel} />;
  }
  if (building.phase === 'done') {
    return <Downloaded done={building} onAgain={build} onLeave={leave} />;
  }
  return (
    <div className={styles.view}>
      <OutputFormats isComparing={isComparing} onCompare={setComparing} />
      {isComparing ? (
        <FormatComparison />
      ) : (
        <div className={styles.body}>
          <FileList />
          <OpenFile />
          <Preflight
            onDownload={build}
            failure={building.phase === 'failed' ? building.message : undefined}
          />
        </div>
      )}
    </div>
  );
}
