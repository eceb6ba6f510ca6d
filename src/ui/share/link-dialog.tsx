/** Shares the project as a link that holds it, as long as it is small enough. */

import { Copy, FileDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { formatCount } from '#core/text/wording.ts';
import { Button } from '../shared/button.tsx';
import { Checkbox } from '../shared/checkbox.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { useServices, useWorkspace } from '../shared/services.ts';
import styles from './link-dialog.module.css';
import { saveProjectFile } from './project-file.ts';
import { linkTo, longestLink } from './share-link.ts';

export function LinkDialog({ onClose }: { onClose(): void }) {
  const services = useServices();
  const { platform, notices } = services;
  const document = useWorkspace((state) => state.document);
  const [hasLegacy, setHasLegacy] = useState(false);
  const [link, setLink] = useState<string>();
  const { legacy, ...rest } = document;

  useEffect(() => {
    let isCurrent = true;
    const { legacy: files, ...bare } = document;
    const shared = hasLegacy && files ? document : bare;
    void linkTo(shared, location.href).then((made) => isCurrent && setLink(made));
    return () => {
      isCurrent = false;
    };
  }, [document, hasLegacy]);

  const isShort = link !== undefined && link.length <= longestLink;
  const copy = async (): Promise<void> => {
    await platform.copyText(link ?? '');
    notices.getState().show('Copied the link.');
    onClose();
  };
  return (
    <Dialog
      title="Share a link"
      onClose={onClose}
      actions={
        <>
          <Button icon={FileDown} onClick={() => saveProjectFile(services, document)}>
            Save project file
          </Button>
          <Button
            look="filled"
            icon={Copy}
            data-first-focus
            disabled={!isShort}
            onClick={() => void copy()}
          >
            Copy link
          </Button>
        </>
      }
    >
      <p>
        <strong>The project is inside the link.</strong> Whoever has the link has the project. It is
        sent nowhere: what follows the # stays in the browser that opens it.
      </p>
      {legacy && (
        <Checkbox isOn={hasLegacy} className={styles.option} onChange={setHasLegacy}>
          With the legacy files, so that the conversion can be followed
        </Checkbox>
      )}
      {link !== undefined && !isShort && (
        <p role="alert" className={styles.tooLong}>
          {formatCount(Object.keys(rest.pipeline.nodes).length)} tables and sources make a link of{' '}
          {formatCount(link.length)} characters; up to {formatCount(longestLink)} work everywhere.
          Share the project file instead.
        </p>
      )}
      {isShort && (
        <input readOnly aria-label="Link to the project" className={styles.link} value={link} />
      )}
    </Dialog>
  );
}
