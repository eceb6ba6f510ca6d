/** The parts of legacy files a node was read from, as they stand there. */
import { FilePlus2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { NodeSides } from '#core/compiler.ts';
import type { Reveal } from '#store/session-store.ts';
import { CodeEditor } from '../../editors/code-editor.tsx';
import { languageOf } from '../../editors/language-of.ts';
import { Choice } from '../../shared/choice.tsx';
import { EmptyState } from '../../shared/empty-state.tsx';
import { partAt } from '../../shared/legacy-part.ts';
import styles from './inspector-panel.module.css';

interface LegacyTabProps {
  readonly sides: NodeSides;
  readonly reveal: Reveal['legacy'];
}

export function LegacyTab({ sides, reveal }: LegacyTabProps) {
  const { legacy } = sides;
  const revealed = partAt(legacy, reveal);
  const [chosen, setChosen] = useState<{ readonly part: number; readonly by: unknown }>();
  // A place that was asked for after the choice wins over it.
  const at = chosen && (chosen.by === reveal || revealed === -1) ? chosen.part : revealed;
  const part = legacy[Math.max(0, at)] ?? legacy[0];
  const place = useMemo(
    () =>
      reveal && part && revealed === legacy.indexOf(part)
        ? { line: reveal.line - part.line + 1, column: reveal.column }
        : undefined,
    [reveal, part, revealed, legacy],
  );

  if (!part) {
    return (
      <EmptyState icon={FilePlus2} title="There’s no legacy version.">
        This was not read from an uploaded file.
      </EmptyState>
    );
  }
  const value = String(legacy.indexOf(part));
  return (
    <div className={styles.text}>
      <div className={styles.textBar}>
        {legacy.length > 1 ? (
          <Choice
            label="Part of the legacy config"
            value={value}
            options={legacy.map(({ file, line }, index) => ({
              value: String(index),
              title: `${file}:${line}`,
            }))}
            onChange={(index) => setChosen({ part: Number(index), by: reveal })}
          />
        ) : (
          <code className={styles.path} title={part.file}>
            {part.file}:{part.line}
          </code>
        )}
        <span className={styles.aside}>Read-only</span>
      </div>
      <CodeEditor
        ariaLabel="Legacy config"
        path={`legacy ${part.file}:${part.line}`}
        value={part.text}
        language={languageOf(part.file)}
        firstLine={part.line}
        readOnly
        reveal={place}
      />
    </div>
  );
}
