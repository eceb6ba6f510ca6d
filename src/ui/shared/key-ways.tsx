/** What can be decided about a legacy key that nothing converts, and a text that tells us of it. */
import { ClipboardCopy, MessageSquareText, Trash2, Undo2 } from 'lucide-react';
import type { OpenRow } from '#core/compiler.ts';
import type { WayOut } from '#core/diagnostics.ts';
import { statusTitles } from '#core/ledger/ledger.ts';
import { appVersion } from '#core/project-file/app-version.ts';
import { IconButton } from './icon-button.tsx';
import styles from './key-ways.module.css';
import { copyDetails } from './our-bug.ts';
import { useServices, useWorkspace } from './services.ts';

const icons = { keep: MessageSquareText, 'let go': Trash2, 'ask again': Undo2 };

export function KeyWays({ row }: { readonly row: OpenRow }) {
  const services = useServices();
  const dispatch = useWorkspace((state) => state.dispatch);
  const { ways, path } = row;
  if (!ways) return null;
  return (
    <span className={styles.ways}>
      {ways.map(({ title, command }) => (
        <IconButton
          key={title}
          size="small"
          icon={iconOf(command)}
          title={title}
          label={`${title}: ${path}`}
          onClick={() => dispatch(command)}
        />
      ))}
      <IconButton
        size="small"
        icon={ClipboardCopy}
        title="Tell us: copies a text about this key, sends nothing"
        label={`Tell us: ${path}`}
        onClick={() => {
          const { legacy, output } = services.workspace.getState().document;
          copyDetails(services, reportOf(row, legacy?.importer ?? '', output.exporter));
        }}
      />
    </span>
  );
}

function iconOf(command: WayOut['command']) {
  return icons[command.name === 'decide-key' ? command.to : 'let go'];
}

/** Says which key has no place, and nothing of what it holds. */
function reportOf(
  { path, status, reason }: Pick<OpenRow, 'path' | 'status' | 'reason'>,
  importer: string,
  exporter: string,
): string {
  return [
    'A legacy key has no place in what Lakewright writes.',
    `Key: ${path.replace(/^\[\d+\]\.?/, '')}`,
    `Read by: ${importer}, written by: ${exporter}`,
    `Became: ${statusTitles[status]}${reason === undefined ? '' : `. ${reason}`}`,
    `Lakewright ${appVersion}. The value of the key is left out.`,
  ].join('\n');
}
