/** All templates as cards, which can be searched. Loaded on demand. */

import { Search } from 'lucide-react';
import { useState } from 'react';
import { type KnownSummary, templateSummaries } from '#core/templates/summaries.ts';
import { counted } from '#core/text/wording.ts';
import { Button } from '../shared/button.tsx';
import { TextField } from '../shared/text-field.tsx';
import { searchTemplates } from './search-templates.ts';
import { TemplateCard } from './template-card.tsx';
import styles from './templates.module.css';

interface TemplateGalleryProps {
  /** Absent: there is no project to add it to. */
  onInsert?(template: KnownSummary): void;
  onOpen(template: KnownSummary): void;
}

export function TemplateGallery({ onInsert, onOpen }: TemplateGalleryProps) {
  const [wanted, setWanted] = useState('');
  const shown = searchTemplates(templateSummaries, wanted);

  return (
    <div>
      <TextField
        label="Search templates"
        placeholder="Search templates, such as “cdc” or “join”"
        icon={Search}
        data-first-focus
        value={wanted}
        onChange={setWanted}
      />
      <p role="status" className={styles.count}>
        {shown.length === 0
          ? `No template matches “${wanted}”.`
          : counted(shown.length, 'template')}
      </p>
      <ul className={styles.cards}>
        {shown.map((template) => {
          const { id, title } = template;
          return (
            <TemplateCard
              key={id}
              template={template}
              actions={
                <>
                  {onInsert && (
                    <Button
                      size="small"
                      aria-label={`Add to this project: ${title}`}
                      onClick={() => onInsert(template)}
                    >
                      Add to this project
                    </Button>
                  )}
                  <Button
                    size="small"
                    look={onInsert ? 'quiet' : 'outlined'}
                    aria-label={`${onInsert ? 'Open as a project' : 'Open'}: ${title}`}
                    onClick={() => onOpen(template)}
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
