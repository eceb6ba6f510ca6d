/** All there is to know about a field: what it means, an example, its key in YAML. */
import type { RefObject } from 'react';
import type { FieldPath } from '#core/model/field-ref.ts';
import type { Schema } from '../schema/form-schema.ts';
import { wishPath } from '../schema/form-sections.ts';
import { Floating } from '../shared/floating.tsx';
import cardStyles from './help-card.module.css';

interface HelpCardProps {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly schema: Schema;
  readonly path: FieldPath;
  readonly title: string;
}

export function HelpCard({ anchor, schema, path, title }: HelpCardProps) {
  const [example] = schema.examples ?? [];
  return (
    <Floating anchor={anchor} place="beside">
      <div role="note" className={cardStyles.card}>
        <p className={cardStyles.cardTitle}>{title}</p>
        <p>{schema.description}</p>
        {schema.enum && (
          <p className={cardStyles.cardLine}>
            One of{' '}
            {schema.enum.map((value) => (
              <code key={value}>{value} </code>
            ))}
          </p>
        )}
        {example !== undefined && (
          <p className={cardStyles.cardLine}>
            Example <code>{exampleText(example)}</code>
          </p>
        )}
        {path[0] !== wishPath && (
          <p className={cardStyles.cardLine}>
            In YAML <code>{path.join('.')}</code>
          </p>
        )}
      </div>
    </Floating>
  );
}

function exampleText(example: unknown): string {
  if (typeof example === 'string') return example;
  if (Array.isArray(example)) return example.join(', ');
  return Object.entries(example ?? {})
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n');
}
