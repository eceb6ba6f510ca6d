/** What can be done about a problem: its fix, the file that is missing, or what settles it. */
import { Upload, Wrench } from 'lucide-react';
import { type ChangeEvent, useRef } from 'react';
import type { Problem } from '#core/compiler.ts';
import { fileName } from '#core/text/file-name.ts';
import { Button } from './button.tsx';
import { useImports, useWorkspace } from './services.ts';
import styles from './ways-out.module.css';

/** Whether `WaysOut` would show anything. */
export function hasWayOut({ fix, upload, ways = [] }: Problem): boolean {
  return fix !== undefined || upload !== undefined || ways.length > 0;
}

/** A button for each. */
export function WaysOut({ problem }: { readonly problem: Problem }) {
  const dispatch = useWorkspace((state) => state.dispatch);
  const { fix, upload, ways = [] } = problem;
  return (
    <div className={styles.ways}>
      {fix && (
        <Button
          size="small"
          icon={Wrench}
          title={fix.title}
          className={styles.fix}
          onClick={() => dispatch(fix.command)}
        >
          <span className={styles.fixTitle}>{fix.title}</span>
        </Button>
      )}
      {upload !== undefined && <UploadMissing path={upload} />}
      {ways.map(({ title, command }) => (
        <Button
          key={title}
          size="small"
          title={explanations[title] ?? explanationOfAll(title)}
          onClick={() => dispatch(command)}
        >
          {title}
        </Button>
      ))}
    </div>
  );
}

const explanations: Readonly<Record<string, string>> = {
  Stub: 'Go on with an empty file in its place. A note keeps telling of it.',
  Ignore: 'Go on without it. The problem stays as a note.',
};

function explanationOfAll(title: string): string | undefined {
  return title.startsWith('Leave all ')
    ? 'Go on without it, wherever it is referred to. The problems stay as notes.'
    : undefined;
}

/** @param path what the configs call the file: whatever its name, it is taken for that one */
function UploadMissing({ path }: { readonly path: string }) {
  const start = useImports((imports) => imports.start);
  const input = useRef<HTMLInputElement>(null);
  const onChange = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const [file] = target.files ?? [];
    if (!file) return;
    const bytes = file.arrayBuffer().then((buffer) => new Uint8Array(buffer));
    void start(
      bytes.then((read) => [{ path, bytes: read }]),
      path,
    );
    target.value = '';
  };
  return (
    <>
      <Button
        size="small"
        icon={Upload}
        title={`Choose the file to read as ${path}`}
        onClick={() => input.current?.click()}
      >
        Upload
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={`Upload ${fileName(path)}`}
        onChange={onChange}
      />
    </>
  );
}
