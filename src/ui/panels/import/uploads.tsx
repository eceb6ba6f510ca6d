/** Takes files from anywhere in the window: two hidden inputs, and dropping on the page. */
import { Upload } from 'lucide-react';
import {
  type ChangeEvent,
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { openProjectText } from '../../share/project-file.ts';
import { useServices } from '../../shared/services.ts';
import { projectTextIn } from './project-upload.ts';
import {
  type ChosenFile,
  entriesOf,
  fromEntries,
  fromFiles,
  projectNameOf,
  readUploads,
  refusalOf,
} from './read-uploads.ts';
import styles from './uploads.module.css';

export interface Uploads {
  chooseFiles(): void;
  chooseFolder(): void;
}

const accepted = '.json,.yaml,.yml,.template,.ddl,.sql,.zip';

const UploadsContext = createContext<Uploads | undefined>(undefined);

/** Opens the browser's dialogs for files and folders, from wherever a component asks. */
export function useUploads(): Uploads {
  const uploads = useContext(UploadsContext);
  if (!uploads) throw new Error('Components that upload stand inside <UploadsProvider>.');
  return uploads;
}

/** Files can be dropped anywhere on the page; while they hover over it, it says so. */
export function UploadsProvider({ children }: { readonly children: ReactNode }) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const take = useTake();
  const isOver = useDrop(take);
  const uploads = useMemo(
    () => ({
      chooseFiles: () => files.current?.click(),
      chooseFolder: () => folder.current?.click(),
    }),
    [],
  );
  const onChange = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    take(Promise.resolve(fromFiles(target.files ?? [])));
    // Choosing the same files again is a change, too.
    target.value = '';
  };

  return (
    <UploadsContext.Provider value={uploads}>
      {children}
      <input
        ref={files}
        type="file"
        multiple
        hidden
        aria-label="Upload legacy configs"
        accept={accepted}
        onChange={onChange}
      />
      <input
        ref={folder}
        type="file"
        hidden
        aria-label="Choose a folder"
        onChange={onChange}
        {...{ webkitdirectory: '' }}
      />
      {isOver && <Veil />}
    </UploadsContext.Provider>
  );
}

/** Over everything, dialogs among it. */
function Veil() {
  const veil = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => veil.current?.showPopover(), []);
  return (
    <div ref={veil} popover="manual" className={styles.veil} aria-hidden>
      <p className={styles.invitation}>
        <Upload size={28} />
        Drop files, folders or zips to import them
      </p>
    </div>
  );
}

type Take = (chosen: Promise<readonly ChosenFile[]>) => void;

function useTake(): Take {
  const services = useServices();
  return useCallback(
    (coming) => {
      const { imports, notices } = services;
      const take = async (): Promise<void> => {
        const chosen = await coming;
        const refusal = refusalOf(chosen);
        if (refusal !== undefined) return notices.getState().show(refusal, { tone: 'error' });
        if (chosen.length === 0) return;
        const project = await projectTextIn(chosen);
        if (project !== undefined) return openProjectText(services, project);
        const name = projectNameOf(chosen.map(({ path }) => path));
        await imports.getState().start(readUploads(chosen), name);
      };
      take().catch(() => {
        const text = 'The browser could not read these files. Choose them again, or as a zip.';
        notices.getState().show(text, { tone: 'error' });
      });
    },
    [services],
  );
}

/** @returns whether files are being dragged over the window */
function useDrop(take: Take): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const hasFiles = ({ dataTransfer }: DragEvent): boolean =>
      dataTransfer?.types.includes('Files') ?? false;
    const onOver = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = ({ relatedTarget }: DragEvent): void => {
      if (relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      if (!hasFiles(event) || !event.dataTransfer) return;
      event.preventDefault();
      setOver(false);
      // What comes of the files is told on the page behind them.
      for (const dialog of document.querySelectorAll('dialog')) dialog.close();
      take(fromEntries(entriesOf(event.dataTransfer)));
    };
    addEventListener('dragover', onOver);
    addEventListener('dragleave', onLeave);
    addEventListener('drop', onDrop);
    return () => {
      removeEventListener('dragover', onOver);
      removeEventListener('dragleave', onLeave);
      removeEventListener('drop', onDrop);
    };
  }, [take]);
  return isOver;
}
