/** Says of a file that does not tell what it is what to read it as, or leaves it out. */
import type { FoundFile } from '#core/importers/define.ts';
import { skipped } from '#core/text/source-file.ts';
import { Button } from '../../shared/button.tsx';
import { Choice } from '../../shared/choice.tsx';
import { useImports } from '../../shared/services.ts';
import styles from './found-files.module.css';

type ChooseKindProps = Pick<FoundFile, 'path' | 'readAs'> & Required<Pick<FoundFile, 'choices'>>;

export function ChooseKind({ path, readAs = '', choices }: ChooseKindProps) {
  const read = useImports((imports) => imports.readAs);
  const isSkipped = readAs === skipped;
  const kinds = choices.map(({ id, title }) => ({ value: id, title: `Read as ${title}` }));
  return (
    <div className={styles.choose}>
      <Choice
        label={`Type of ${path}`}
        value={readAs}
        options={[
          { value: '', title: readAs === '' ? 'Choose type…' : 'What it looks like' },
          ...(isSkipped ? [{ value: skipped, title: 'Skipped' }] : []),
          ...kinds,
        ]}
        onChange={(kind) => void read(path, kind)}
      />
      {!isSkipped && (
        <Button size="small" aria-label={`Skip ${path}`} onClick={() => void read(path, skipped)}>
          Skip
        </Button>
      )}
    </div>
  );
}
