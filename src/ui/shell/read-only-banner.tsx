/** Says why the open project can only be read here, and offers the way out. */
import { Lock } from 'lucide-react';
import { useState } from 'react';
import { appVersion } from '#core/project-file/app-version.ts';
import { projectFileName } from '#core/project-file/print-project.ts';
import type { NewerFile } from '#store/workspace-store.ts';
import { Button } from '../shared/button.tsx';
import { useServices, useWorkspace } from '../shared/services.ts';
import { Banner } from './banner.tsx';

export function ReadOnlyBanner() {
  const reason = useWorkspace((state) => state.readOnly);
  if (!reason) return null;
  if (reason === 'other tab') {
    return (
      <Banner role="status" icon={Lock} words="Also open in another tab; this one is read-only.">
        <TakeOver />
      </Banner>
    );
  }
  const { savedBy } = reason;
  const words = `Saved by version ${savedBy}; this is ${appVersion}. This copy is read-only, and is gone when it is closed; the file is as it was.`;
  return (
    <Banner role="status" icon={Lock} words={words}>
      <ExportRaw file={reason} />
    </Banner>
  );
}

function ExportRaw({ file: { text } }: { readonly file: NewerFile }) {
  const { platform } = useServices();
  const name = useWorkspace(({ document }) => projectFileName(document.pipeline.name));
  const save = (): void =>
    platform.download(name, new TextEncoder().encode(text), 'application/json');
  return (
    <Button size="small" title="Downloads the file as the newer version wrote it" onClick={save}>
      Export raw
    </Button>
  );
}

function TakeOver() {
  const { ownership } = useServices();
  const [isAsking, setAsking] = useState(false);
  const takeOver = (): void => {
    setAsking(true);
    void ownership.takeOver().finally(() => setAsking(false));
  };
  return (
    <Button size="small" disabled={isAsking} onClick={takeOver}>
      {isAsking ? 'Taking over…' : 'Take over'}
    </Button>
  );
}
