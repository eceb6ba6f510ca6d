/** The start screen: three ways in, and the projects kept in this browser. */

import { FileJson, FileUp, FolderOpen, LayoutDashboard, ShieldCheck, Sparkles } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { formatCount } from '#core/text/wording.ts';
import { openEmpty } from '#store/open-project.ts';
import { ImportPanel } from '../../panels/import/import-panel.tsx';
import { limits } from '../../panels/import/read-uploads.ts';
import { useUploads } from '../../panels/import/uploads.tsx';
import { Button } from '../../shared/button.tsx';
import { useImports, useServices } from '../../shared/services.ts';
import { Logo } from '../../shell/logo.tsx';
import { KeptProjects } from './kept-projects.tsx';
import styles from './start-view.module.css';
import { Tile } from './tile.tsx';

const StartTemplates = lazy(async () => {
  const { StartTemplates: default_ } = await import('../../templates/start-templates.tsx');
  return { default: default_ };
});

export function StartView() {
  const services = useServices();
  const { chooseFiles, chooseFolder } = useUploads();
  const isReading = useImports(({ state }) => state.phase === 'reading');
  const start = useImports((imports) => imports.start);
  const openExample = async (): Promise<void> => {
    const { exampleName, exampleUploads } = await import('./example/example-project.ts');
    await start(exampleUploads(), exampleName);
  };

  return (
    <main className={styles.page} data-region>
      <div className={styles.column}>
        <header className={styles.head}>
          <Logo size={40} />
          <div>
            <h1 className={styles.name}>Lakewright</h1>
            <p className={styles.lead}>Bring your pipeline configs, or start fresh.</p>
          </div>
        </header>

        <div className={styles.tiles}>
          <Tile
            icon={FileUp}
            title="Upload legacy configs"
            text="DLT-META onboarding files with their DQ expectations, transformations and schemas."
            isFirst
            isDisabled={isReading}
            onClick={chooseFiles}
          />
          <Tile
            icon={LayoutDashboard}
            title="Start with an empty canvas"
            text="Draw bronze, silver and gold by hand, from the palette or by keyboard."
            isDisabled={isReading}
            onClick={() => openEmpty(services)}
          />
          <Tile
            icon={Sparkles}
            title="Open an example"
            text="A retail pipeline with Kafka, CDC, snapshots, a quarantine and a few flaws to find."
            isDisabled={isReading}
            onClick={() => void openExample()}
          />
        </div>

        <p className={styles.ways}>
          Or drop files, a folder or a zip anywhere on this page: up to {formatCount(limits.files)}{' '}
          files, {limits.megabytes} MB.
          <Button look="quiet" size="small" icon={FolderOpen} onClick={chooseFolder}>
            Choose a folder
          </Button>
          <Button look="quiet" size="small" icon={FileJson} onClick={chooseFiles}>
            Open a project file
          </Button>
        </p>
        <p className={styles.promise}>
          <ShieldCheck size={16} aria-hidden />
          Files stay in this browser. Nothing is sent anywhere.
        </p>

        <ImportPanel placement="card" />
        <KeptProjects />
        <Suspense>
          <StartTemplates />
        </Suspense>
      </div>
    </main>
  );
}
