/** What will be downloaded: every file, what would fail with it, the options, and the way out. */
import { DownloadProgress } from './download-progress.tsx';
import styles from './download-view.module.css';
import { Downloaded } from './downloaded.tsx';
import { FileList } from './file-list.tsx';
import { OpenFile } from './open-file.tsx';
import { Preflight } from './preflight.tsx';
import { useBundle } from './use-bundle.ts';

export function DownloadView() {
  const { building, build, cancel, leave } = useBundle();
  if (building.phase === 'building') {
    return <DownloadProgress progress={building.progress} onCancel={cancel} />;
  }
  if (building.phase === 'done') {
    return <Downloaded done={building} onAgain={build} onLeave={leave} />;
  }
  return (
    <div className={styles.view}>
      <FileList />
      <OpenFile />
      <Preflight
        onDownload={build}
        failure={building.phase === 'failed' ? building.message : undefined}
      />
    </div>
  );
}
