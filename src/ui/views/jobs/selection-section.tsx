/** What a job refreshes: tables by their tags, by name, and what lies up- and downstream of them. */

import { isRefreshed, selectedTables, tagsOfTables } from '#core/jobs/pipeline-plan.ts';
import { tablesOf } from '#core/model/graph.ts';
import { labelOf } from '#core/model/label.ts';
import { isSwitchedOff } from '#core/model/switched-off.ts';
import { counted, formatCount } from '#core/text/wording.ts';
import { NamesField } from '../../forms/fields/names-field.tsx';
import { Segments } from '../../shared/segments.tsx';
import { useWorkspace } from '../../shared/services.ts';
import { JobField } from './job-field.tsx';
import { useJob } from './job-form.ts';
import { JobSection } from './job-section.tsx';
import styles from './jobs-view.module.css';
import { JobFlag } from './plain-job-fields.tsx';

export function SelectionSection() {
  const { job, write } = useJob();
  const pipeline = useWorkspace(({ document }) => document.pipeline);
  const { selection } = job;
  const { tags = [], tagMode = 'or', tables = [] } = selection;
  const known = [...tagsOfTables(pipeline)].map(([value, count]) => ({
    value,
    detail: counted(count, 'table'),
  }));
  const stored = tablesOf(pipeline).filter((table) => isRefreshed(table) && !isSwitchedOff(table));
  const writeList = (key: 'tags' | 'tables', names: readonly string[]): void =>
    write(['selection', key], names.length > 0 ? names : undefined);

  return (
    <JobSection
      title="What"
      count={countWords(selectedTables(pipeline, selection).size, stored.length)}
    >
      <JobField path={['selection', 'tags']} alsoOf={[['selection', 'tagMode']]}>
        {(ids) => (
          <NamesField
            title="Tags"
            ids={ids}
            names={tags}
            known={known}
            placeholder={known[0]?.value ?? 'daily'}
            emptyText="No table has such a tag. Tables get tags in the inspector."
            onChange={(names) => writeList('tags', names)}
          />
        )}
      </JobField>
      {tags.length > 1 && (
        <Segments
          aria-label="Tags together"
          value={tagMode}
          options={[
            { value: 'or', title: 'Any of the tags' },
            { value: 'and', title: 'All of the tags' },
          ]}
          onChange={(mode) => write(['selection', 'tagMode'], mode === 'or' ? undefined : mode)}
        />
      )}
      <JobField path={['selection', 'tables']}>
        {(ids) => (
          <NamesField
            title="Tables"
            ids={ids}
            names={tables}
            known={stored.map((table) => ({ value: table.id, detail: detailOf(table) }))}
            isClosed
            placeholder={stored[0]?.id ?? 'silver.orders'}
            emptyText="No table is called so."
            onChange={(names) => writeList('tables', names)}
          />
        )}
      </JobField>
      <div className={styles.flags}>
        <JobFlag
          path={['selection', 'upstream']}
          words="With all upstream"
          isOn={selection.upstream ?? false}
        />
        <JobFlag
          path={['selection', 'downstream']}
          words="With all downstream"
          isOn={selection.downstream ?? false}
        />
      </div>
    </JobSection>
  );
}

/** A table that was renamed is listed by the id it was born with. */
function detailOf(table: Parameters<typeof labelOf>[0]): string | undefined {
  return labelOf(table) === table.id ? undefined : labelOf(table);
}

function countWords(chosen: number, all: number): string {
  if (chosen === all) return all === 1 ? 'The only table' : `All ${formatCount(all)} tables`;
  return `${formatCount(chosen)} of ${counted(all, 'table')}`;
}
