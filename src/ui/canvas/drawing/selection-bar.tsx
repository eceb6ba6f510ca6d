/** A toolbar for what is selected, at the foot of the canvas, where it covers no table. */

import { PencilLine, Plus, Trash2, Unlink } from 'lucide-react';
import { areaColours } from '#core/editing/document.ts';
import { labelById } from '#core/model/label.ts';
import type { PipelineNode } from '#core/model/pipeline.ts';
import { formatCount } from '#core/text/wording.ts';
import type { Chosen } from '#store/drawing-store.ts';
import { Button } from '../../shared/button.tsx';
import { IconButton } from '../../shared/icon-button.tsx';
import { useDrawing, useServices, useWorkspace } from '../../shared/services.ts';
import { removeAnnotation } from './draw-actions.ts';
import type { DrawEntry } from './draw-entries.ts';
import { insertOnChosen } from './insert-on-chosen.ts';
import { removeLink } from './link-words.ts';
import styles from './selection-bar.module.css';

interface SelectionBarProps {
  readonly nodes: readonly PipelineNode[];
  readonly entries: readonly DrawEntry[];
}

export function SelectionBar({ nodes, entries }: SelectionBarProps) {
  const chosen = useDrawing((state) => state.chosen);
  const isBusy = useDrawing(({ gesture }) => gesture !== undefined);
  if (isBusy || (!chosen && nodes.length === 0)) return null;
  const [only, ...others] = nodes;
  const title = others.length === 0 && only ? only.name : `${formatCount(nodes.length)} selected`;
  return (
    <div role="toolbar" aria-label="Selection" className={styles.bar}>
      {chosen?.kind === 'link' && <LinkTools link={chosen} />}
      {chosen?.kind === 'annotation' && <AnnotationTools id={chosen.id} />}
      {!chosen && (
        <>
          <span className={styles.title}>{title}</span>
          {entries
            .filter(({ isInBar }) => isInBar)
            .map(({ title: label, icon, keys, onSelect }) => (
              <IconButton
                key={label}
                size="small"
                icon={icon}
                label={label}
                title={keys ? `${label} (${keys})` : label}
                onClick={onSelect}
              />
            ))}
        </>
      )}
    </div>
  );
}

type ChosenLink = Extract<Chosen, { readonly kind: 'link' }>;

function LinkTools({ link }: { readonly link: ChosenLink }) {
  const services = useServices();
  const pipeline = useWorkspace((state) => state.document.pipeline);
  return (
    <>
      <span className={styles.title}>
        {labelById(pipeline, link.from)} → {labelById(pipeline, link.to)}
      </span>
      <Button look="quiet" size="small" icon={Plus} onClick={() => insertOnChosen(services, link)}>
        Insert table
      </Button>
      <Button look="quiet" size="small" icon={Unlink} onClick={() => removeLink(services, link)}>
        Remove link
      </Button>
    </>
  );
}

function AnnotationTools({ id }: { readonly id: string }) {
  const services = useServices();
  const { drawing, workspace } = services;
  const annotation = useWorkspace(({ document }) => document.annotations?.[id]);
  if (!annotation) return null;
  const current = annotation.kind === 'area' ? (annotation.colour ?? 'grey') : undefined;
  return (
    <>
      <span className={styles.title}>{annotation.kind === 'note' ? 'Note' : annotation.title}</span>
      {current &&
        areaColours.map((colour) => (
          <button
            key={colour}
            type="button"
            aria-label={`Colour ${colour}`}
            aria-pressed={colour === current}
            title={colour}
            className={styles.swatch}
            data-colour={colour}
            onClick={() =>
              workspace.getState().dispatch({ name: 'change-annotation', id, change: { colour } })
            }
          />
        ))}
      <IconButton
        size="small"
        icon={PencilLine}
        label="Edit the text"
        onClick={() => drawing.getState().begin({ kind: 'edit', annotation: id })}
      />
      <IconButton
        size="small"
        icon={Trash2}
        label="Delete"
        onClick={() => removeAnnotation(services, id)}
      />
    </>
  );
}
