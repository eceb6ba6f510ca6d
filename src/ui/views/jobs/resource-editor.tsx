/** One volume, alert or dashboard: its settings as a form made from its schema. */
import { Copy, Ellipsis, Sparkles, Trash2 } from 'lucide-react';
import type { Resource, ResourceKind, ResourceOf } from '#core/resources/resource.ts';
import { alertQuestions, tableOf } from '#core/resources/starts.ts';
import { FieldProblems } from '../../forms/fields/field-problems.tsx';
import { FieldSet } from '../../forms/fields/field-set.tsx';
import { FormProvider, useForm } from '../../forms/form-context.tsx';
import { addResource } from '../../shared/add-resource.ts';
import { Button } from '../../shared/button.tsx';
import { Group } from '../../shared/group.tsx';
import { Menu } from '../../shared/menu.tsx';
import { useServices } from '../../shared/services.ts';
import { undoAction } from '../../shared/undo-action.ts';
import { JobSection } from './job-section.tsx';
import styles from './jobs-view.module.css';
import { NameField } from './name-field.tsx';
import { NextRuns } from './next-runs.tsx';
import { OpenPicker } from './open-picker.tsx';
import { schemaOfResource, useResourceForm } from './resource-form.ts';
import { resourceWords } from './resource-words.ts';

interface Section {
  readonly title: string;
  /** A part whose fields stand in the section. Absent: the keys of the resource itself do. */
  readonly of?: string;
  readonly keys?: readonly string[];
}

const sections: Readonly<Record<ResourceKind, readonly Section[]>> = {
  alert: [
    { title: 'What is watched', keys: ['table', 'query'] },
    { title: 'Raised when', of: 'condition' },
    { title: 'When it looks', of: 'schedule' },
    { title: 'Who hears of it', of: 'notify' },
    { title: 'Where it runs', keys: ['warehouse'] },
  ],
  dashboard: [
    { title: 'What it shows', keys: ['pages'] },
    { title: 'Where it runs', keys: ['warehouse'] },
  ],
  volume: [
    { title: 'Where it is', keys: ['database', 'storage', 'location'] },
    { title: 'Who may use it', keys: ['readers', 'writers'] },
    { title: 'Details', keys: ['comment'] },
  ],
};

interface ResourceEditorProps {
  readonly name: string;
  readonly one: Resource;
}

export function ResourceEditor({ name, one }: ResourceEditorProps) {
  const form = useResourceForm(name);
  return (
    <FormProvider value={form}>
      <div className={styles.view}>
        <ResourceHeader name={name} one={one} />
        <div className={styles.single}>
          {sections[one.kind].map((section) => (
            <FormSection key={section.title} name={name} one={one} section={section} />
          ))}
        </div>
      </div>
    </FormProvider>
  );
}

function FormSection({ name, one, section }: ResourceEditorProps & { readonly section: Section }) {
  const { title, of, keys } = section;
  const whole = schemaOfResource(one.kind);
  const schema = (of === undefined ? whole : whole.properties?.[of]) ?? {};
  const path = ['resources', name, ...(of === undefined ? [] : [of])];
  return (
    <JobSection title={title}>
      <FieldSet path={path} schema={schema} keys={keys ?? Object.keys(schema.properties ?? {})} />
      {one.kind === 'alert' && keys?.includes('query') && <Questions name={name} alert={one} />}
      {one.kind === 'alert' && of === 'schedule' && (
        <NextRuns cron={one.schedule.cron} timeZone={one.schedule.timeZone} />
      )}
    </JobSection>
  );
}

/** What can be asked of the table right away: it fills in the query and when the alert is raised. */
function Questions({
  name,
  alert,
}: {
  readonly name: string;
  readonly alert: ResourceOf<'alert'>;
}) {
  const { workspace } = useServices();
  const { pipeline } = useForm();
  const table = tableOf(pipeline, alert.table ?? '');
  const offered = alertQuestions.flatMap(({ title, ask }) => {
    const asked = table && ask(pipeline, table);
    return asked ? [{ title, to: { ...alert, ...asked } }] : [];
  });
  if (offered.length === 0) return null;
  return (
    <Group className={styles.flags} aria-label="Fill in">
      {offered.map(({ title, to }) => (
        <Button
          key={title}
          size="small"
          icon={Sparkles}
          onClick={() =>
            workspace.getState().dispatch({ name: 'set-resource', resource: name, to })
          }
        >
          Ask for {title.toLowerCase()}
        </Button>
      ))}
    </Group>
  );
}

function ResourceHeader({ name, one }: ResourceEditorProps) {
  const services = useServices();
  const { problems } = useForm();
  const remove = (): void => {
    const { workspace, notices } = services;
    workspace.getState().dispatch({ name: 'remove-resource', resource: name });
    notices.getState().show(`Deleted the ${one.kind} ${name}. Its tables stay.`, {
      action: undoAction({ workspace, notices }),
    });
  };
  const ofName = problems(['resources', name]).filter(({ field }) => field?.length === 2);
  return (
    <header className={styles.header}>
      <OpenPicker />
      <div className={styles.headerWords}>
        <NameField
          kind={one.kind}
          name={name}
          taken={(wanted) =>
            Object.hasOwn(services.workspace.getState().document.pipeline.resources ?? {}, wanted)
          }
          onRename={(to) => {
            const { workspace, session } = services;
            workspace.getState().dispatch({ name: 'rename-resource', from: name, to });
            session.getState().update({ resource: to });
          }}
        />
        <p className={styles.summary}>{resourceWords(one)}</p>
        <FieldProblems id="resource-problems" problems={ofName} />
      </div>
      <Menu
        label={`More about this ${one.kind}`}
        icon={Ellipsis}
        size="small"
        entries={[
          {
            title: 'Duplicate',
            icon: Copy,
            onSelect: () => addResource(services, { name, one, by: 'copy' }),
          },
          { title: 'Delete', icon: Trash2, isFirst: true, onSelect: remove },
        ]}
      />
    </header>
  );
}
