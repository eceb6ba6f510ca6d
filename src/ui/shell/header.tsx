/** The header: which project, for which environment, whether it is saved, and the way out. */
import {
  CircleHelp,
  Contrast,
  Database,
  Download,
  Ellipsis,
  FileDown,
  FileUp,
  FolderX,
  Image as ImageIcon,
  Keyboard,
  LayoutTemplate,
  Link as LinkIcon,
  Monitor,
  Moon,
  Redo2,
  Sun,
  Undo2,
  Upload,
} from 'lucide-react';
import { lazy, Suspense } from 'react';
import type { Theme } from '#store/remembered.ts';
import { saveProjectFile } from '../share/project-file.ts';
import { Button } from '../shared/button.tsx';
import { Choice } from '../shared/choice.tsx';
import { IconButton } from '../shared/icon-button.tsx';
import { isMac } from '../shared/is-mac.ts';
import { Menu, type MenuEntry } from '../shared/menu.tsx';
import { useServices, useSession, useWorkspace } from '../shared/services.ts';
import { type DialogName, useActions } from './actions.ts';
import { closeProject } from './close-project.ts';
import styles from './header.module.css';
import { keysOf } from './keyboard-map.ts';
import { Logo } from './logo.tsx';
import { ProblemCount } from './problem-count.tsx';
import { ProjectName } from './project-name.tsx';
import { SaveStatus } from './save-status.tsx';

const OutputChoice = lazy(async () => {
  const { OutputChoice: default_ } = await import('./output-choice.tsx');
  return { default: default_ };
});

export function Header({ onDialog }: { onDialog(name: DialogName): void }) {
  const view = useSession((state) => state.view);
  const actions = useActions();
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: a landmark of the page may have a name.
    <header aria-label="Header" data-region className={styles.header}>
      <Logo />
      <ProjectName />
      <EnvironmentChoice />
      <span className={styles.choice}>
        <span aria-hidden className={styles.label}>
          Output format
        </span>
        <span className={styles.output}>
          <Suspense>
            <OutputChoice />
          </Suspense>
        </span>
      </span>
      <UndoButtons />
      <span className={styles.space} />
      <SaveStatus />
      <ProblemCount />
      <MainMenu onDialog={onDialog} />
      {view !== 'download' && (
        <Button
          look="filled"
          icon={Download}
          title={`Download bundle (${keysOf('download', isMac)})`}
          onClick={actions.download}
        >
          Download bundle
        </Button>
      )}
    </header>
  );
}

function EnvironmentChoice() {
  const environments = useWorkspace((state) => state.document.pipeline.environments);
  const chosen = useSession((state) => state.environment);
  const update = useSession((state) => state.update);
  const value = environments.find((name) => name === chosen) ?? environments[0];
  if (value === undefined) return null;
  return (
    <span className={styles.choice}>
      <span aria-hidden className={styles.label}>
        Environment
      </span>
      <span className={styles.environment}>
        <Choice
          label="Environment"
          value={value}
          options={environments.map((name) => ({ value: name, title: name }))}
          onChange={(environment) => update({ environment })}
        />
      </span>
    </span>
  );
}

function UndoButtons() {
  const past = useWorkspace((state) => state.history.past.at(-1));
  const future = useWorkspace((state) => state.history.future[0]);
  const { undo, redo } = useActions();
  const title = (word: string, label: string | undefined, keys: string) =>
    label === undefined ? `Nothing to ${word.toLowerCase()}` : `${word}: ${label} (${keys})`;

  return (
    <span className={styles.group}>
      <IconButton
        icon={Undo2}
        label="Undo"
        title={title('Undo', past?.label, keysOf('undo', isMac))}
        disabled={!past}
        onClick={undo}
      />
      <IconButton
        icon={Redo2}
        label="Redo"
        title={title('Redo', future?.label, keysOf('redo', isMac))}
        disabled={!future}
        onClick={redo}
      />
    </span>
  );
}

const themeEntries = [
  { theme: 'system', title: 'System theme', icon: Monitor },
  { theme: 'light', title: 'Light theme', icon: Sun },
  { theme: 'dark', title: 'Dark theme', icon: Moon },
  { theme: 'contrast', title: 'High contrast theme', icon: Contrast },
] as const satisfies readonly Partial<MenuEntry & { readonly theme: Theme }>[];

function MainMenu({ onDialog }: { onDialog(name: DialogName): void }) {
  const services = useServices();
  const theme = useSession((state) => state.theme);
  const update = useSession((state) => state.update);
  const actions = useActions();
  const entries: readonly MenuEntry[] = [
    {
      title: 'Upload legacy configs…',
      icon: Upload,
      keys: keysOf('import', isMac),
      onSelect: actions.import,
    },
    {
      title: 'Picture of the pipeline…',
      icon: ImageIcon,
      onSelect: () => onDialog('picture'),
    },
    { title: 'Share a link…', icon: LinkIcon, onSelect: () => onDialog('link') },
    {
      title: 'Save project file',
      icon: FileDown,
      isFirst: true,
      onSelect: () => saveProjectFile(services, services.workspace.getState().document),
    },
    { title: 'Open project file…', icon: FileUp, onSelect: actions.import },
    { title: 'New from template…', icon: LayoutTemplate, onSelect: () => onDialog('templates') },
    { title: 'Close project', icon: FolderX, onSelect: () => void closeProject(services) },
    ...themeEntries.map((entry, index) => ({
      title: entry.title,
      icon: entry.icon,
      isChosen: entry.theme === theme,
      isFirst: index === 0,
      onSelect: () => update({ theme: entry.theme }),
    })),
    {
      title: 'Where is my work?',
      icon: Database,
      isFirst: true,
      onSelect: () => onDialog('where'),
    },
    {
      title: 'Keyboard shortcuts',
      icon: Keyboard,
      keys: keysOf('show-shortcuts', isMac),
      onSelect: actions['show-shortcuts'],
    },
    { title: 'About', icon: CircleHelp, onSelect: () => onDialog('about') },
  ];
  return <Menu label="Menu" icon={Ellipsis} entries={entries} />;
}
