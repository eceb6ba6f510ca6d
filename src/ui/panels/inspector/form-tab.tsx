/** The form of the selected node, what it is part of, and, where there is room, its YAML beside it. */
import { useRef } from 'react';
import type { FieldPath } from '#core/model/field-ref.ts';
import type { PipelineNode } from '#core/model/pipeline.ts';
import { NodeForm } from '../../forms/node-form.tsx';
import { ConversionCounts } from './conversion-counts.tsx';
import styles from './inspector-panel.module.css';
import { KnownColumns } from './known-columns.tsx';
import { Lineage } from './lineage.tsx';
import { NodeProblems } from './node-problems.tsx';
import { useFieldReveal } from './use-field-reveal.ts';
import { useIsWide } from './use-is-wide.ts';
import { useLinkedFields } from './use-linked-fields.ts';
import { YamlTab } from './yaml-tab.tsx';

interface FormTabProps {
  readonly node: PipelineNode;
  /** A field to go to; each object once. */
  readonly field: FieldPath | undefined;
}

export function FormTab({ node, field }: FormTabProps) {
  const element = useRef<HTMLDivElement>(null);
  const isWide = useIsWide(element);
  const linked = useLinkedFields(node.id);
  useFieldReveal(element, field);
  return (
    <div ref={element} className={styles.sideBySide}>
      <section
        className={styles.formSide}
        aria-label={`Form of ${node.name}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
        tabIndex={0}
      >
        <NodeForm nodes={[node]} lit={linked.lit} onFocus={linked.onFocus} />
        <div className={styles.below}>
          <NodeProblems node={node.id} which="wrong" />
          <Lineage node={node} />
          <ConversionCounts node={node.id} />
          <KnownColumns node={node} />
          <NodeProblems node={node.id} which="notes" />
        </div>
      </section>
      {isWide && (
        <div className={styles.yamlSide}>
          <YamlTab node={node.id} onEditor={linked.onEditor} />
        </div>
      )}
    </div>
  );
}
