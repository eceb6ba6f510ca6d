/** Name and place of a node: what it is called, and where that is in the chosen environment. */
import { useState } from 'react';
import { nameRefusal } from '#core/model/name-refusal.ts';
import type { Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import { resolve } from '#core/model/variables.ts';
import { useSession, useWorkspace } from '../../shared/services.ts';
import controls from '../fields/control.module.css';
import { FieldFrame } from '../fields/field-frame.tsx';
import { FieldSet } from '../fields/field-set.tsx';
import { useForm } from '../form-context.tsx';
import styles from '../node-form.module.css';
import { schemaOf } from '../schema/form-schema.ts';
import { sectionsOf, sectionTitles } from '../schema/form-sections.ts';
import { useDraft } from '../shared/use-draft.ts';
import { FormSection } from './form-section.tsx';

export function NameSection() {
  const { nodes } = useForm();
  const [first, ...others] = nodes;
  if (!first) return null;
  const schema = schemaOf(first.type);
  return (
    <FormSection title={sectionTitles.place}>
      {others.length === 0 && <NameField node={first} />}
      <FieldSet path={[]} schema={schema} keys={sectionsOf(schema).get('place') ?? []} />
    </FormSection>
  );
}

/** A new name reaches into other nodes, so it waits for a longer pause than other texts. */
const renameAfterMs = 900;

function NameField({ node }: { readonly node: PipelineNode }) {
  const { pipeline } = useForm();
  const dispatch = useWorkspace((state) => state.dispatch);
  const schema = schemaOf(node.type).properties?.name ?? {};
  const [refused, setRefused] = useState<string>();
  const refusal = refused === undefined ? undefined : nameRefusal(pipeline, node.id, refused);
  const draft = useDraft(
    node.name,
    (text) => {
      const to = text.trim();
      const isRefused = nameRefusal(pipeline, node.id, to) !== undefined;
      setRefused(isRefused ? to : undefined);
      if (!isRefused && to !== node.name) dispatch({ name: 'rename-node', id: node.id, to });
    },
    renameAfterMs,
  );
  return (
    <FieldFrame path={['name']} schema={schema} isRequired refusal={refusal}>
      {(ids) => (
        <>
          <input
            id={ids.control}
            type="text"
            data-name-field={node.id}
            aria-labelledby={ids.label}
            aria-describedby={ids.description}
            aria-invalid={ids.isInvalid}
            aria-required
            autoComplete="off"
            spellCheck={false}
            className={controls.control}
            value={draft.text}
            onChange={({ target }) => {
              setRefused(undefined);
              draft.type(target.value);
            }}
            onBlur={draft.flush}
            onKeyDown={({ key }) => {
              if (key === 'Enter') draft.flush();
              if (key === 'Escape') draft.drop();
            }}
          />
          <FullName node={node} pipeline={pipeline} />
        </>
      )}
    </FieldFrame>
  );
}

/** The name in full, as it reads in the environment whose names are shown. */
function FullName({
  node,
  pipeline,
}: {
  readonly node: PipelineNode;
  readonly pipeline: Pipeline;
}) {
  const chosen = useSession((state) => state.environment);
  const environment = chosen ?? pipeline.environments[0] ?? '';
  const database = 'database' in node.fields ? node.fields.database : undefined;
  const written = database === undefined ? node.name : `${database}.${node.name}`;
  const full = resolve(written, pipeline.variables, environment);
  if (full === node.name) return null;
  return (
    <p className={styles.fullName}>
      <code>{full}</code> in {environment}
    </p>
  );
}
