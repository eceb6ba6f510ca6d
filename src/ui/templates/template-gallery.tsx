/** All templates as cards, which can be searched. Loaded on demand. */

import { Search } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Pipeline } from '#core/model/pipeline.ts';
import type { TemplateSummary } from '#core/templates/define.ts';
import { templates } from '#core/templates/index.ts';
import { templateSummaries } from '#core/templates/summaries.ts';
import { counted } from '#core/text/wording.ts';
import { Button } from '../shared/button.tsx';
import { TextField } from '../shared/text-field.tsx';
import { searchTemplates } from './search-templates.ts';
import { TemplateCard } from './template-card.tsx';
import styles from './templates.module.css';

export interface ChosenTemplate {
  readonly summary: TemplateSummary;
  readonly pipeline: Pipeline;
}

interface TemplateGalleryProps {
  /** Absent: there is no project to add it to. */
  onInsert?(chosen: ChosenTemplate): void;
  onOpen(chosen: ChosenTemplate): void;
}

export function TemplateGallery({ onInsert, onOpen }: TemplateGalleryProps) {
  const [wanted, setWanted] = useState('');
  const all = useMemo(
    () => templateSummaries.map((summary) => ({ summary, pipeline: templates[summary.id]() })),
    [],
  );
  const kept = new Set(searchTemplates(templateSummaries, wanted));
  const shown = all.filter(({ summary }) => kept.has(summary));

  return (
    <div className={styles.gallery}>
      <TextField
        label="Search templates"
        placeholder="Search templates, such as “cdc” or “join”"
        icon={Search}
        data-first-focus={onInsert && true}
        value={wanted}
        onChange={setWanted}
      />
      <p role="status" className={styles.count}>
        {shown.length === 0
          ? `No template matches “${wanted}”.`
          : counted(shown.length, 'template')}
      </p>
      <ul className={styles.cards}>
        {shown.map((chosen) => {
          const { title } = chosen.summary;
          return (
            <TemplateCard
              key={chosen.summary.id}
              template={chosen.summary}
              pipeline={chosen.pipeline}
              actions={
                <>
                  {onInsert && (
                    <Button
                      size="small"
                      aria-label={`Add to this project: ${title}`}
                      onClick={() => onInsert(chosen)}
                    >
                      Add to this project
                    </Button>
                  )}
                  <Button
                    size="small"
                    look={onInsert ? 'quiet' : 'outlined'}
                    aria-label={`${onInsert ? 'Open as a project' : 'Open'}: ${title}`}
                    onClick={() => onOpen(chosen)}
                  >
                    {onInsert ? 'Open as a project' : 'Open'}
                  </Button>
                </>
              }
            />
          );
        })}
      </ul>
    </div>
  );
}
