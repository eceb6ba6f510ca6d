/** Declared columns: a name and a Spark type each. */

import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import type { StructField, StructType } from '#core/model/data-type.ts';
import { Button } from '../../shared/button.tsx';
import { Group } from '../../shared/group.tsx';
import { focusWhenThere } from '../../shared/regions.ts';
import { useVirtualRows } from '../../shared/use-virtual-rows.ts';
import { useForm } from '../form-context.tsx';
import { ColumnRow } from './column-row.tsx';
import styles from './columns-control.module.css';
import field from './field.module.css';
import type { FieldIds } from './field-frame.tsx';
import type { FieldProps } from './field-props.ts';

const freshColumn: StructField = { name: '', type: 'string', nullable: true, metadata: {} };

/** More columns than this scroll by themselves, and only those in sight are in the page. */
const shownWhole = 50;
/** In rem: a control and the gap below it. */
const rowHeight = 2.125;

export function ColumnsControl({ path, ids }: FieldProps & { readonly ids: FieldIds }) {
  const form = useForm();
  const scroller = useRef<HTMLDivElement>(null);
  const { value, isMixed } = form.read(path);
  // The schema of the field says that it is a struct.
  const fields = isMixed ? [] : ((value as StructType | undefined)?.fields ?? []);
  const write = (next: readonly StructField[]): void =>
    form.write(path, next.length === 0 ? undefined : { type: 'struct', fields: next });
  const rows = useColumnRows(scroller, fields.length);
  const add = (): void => {
    write([...fields, freshColumn]);
    rows.keep(fields.length);
    focusWhenThere(
      () =>
        scroller.current?.querySelector<HTMLElement>(`[data-index="${fields.length}"] input`) ??
        null,
    );
  };
  return (
    <Group aria-labelledby={ids.label} aria-describedby={ids.description}>
      <div ref={scroller} className={styles.scroller} data-long={rows.isLong}>
        {/* biome-ignore lint/a11y/useSemanticElements: a list element cannot leave rows out */}
        <div role="list" className={styles.rows} style={{ height: rows.height }}>
          {rows.shown.map(({ index, start }) => {
            const column = fields[index];
            return (
              column && (
                // biome-ignore lint/a11y/useSemanticElements: as of the list
                <div
                  role="listitem"
                  // A name may stand twice while it is typed.
                  key={index}
                  ref={rows.measure}
                  data-index={index}
                  aria-setsize={fields.length}
                  aria-posinset={index + 1}
                  className={styles.row}
                  style={start === undefined ? {} : { transform: `translateY(${start}px)` }}
                  onFocus={() => rows.keep(index)}
                >
                  <ColumnRow
                    field={column}
                    onChange={(next) =>
                      write(next ? fields.with(index, next) : fields.toSpliced(index, 1))
                    }
                  />
                </div>
              )
            );
          })}
        </div>
      </div>
      <Button look="quiet" size="small" icon={Plus} className={field.add} onClick={add}>
        Add a column
      </Button>
    </Group>
  );
}

interface ShownRow {
  readonly index: number;
  /** From the top, in pixels; absent: the row stands below the one before. */
  readonly start?: number;
}

function useColumnRows(frame: React.RefObject<HTMLElement | null>, count: number) {
  const [kept, keep] = useState<number>();
  const isLong = count > shownWhole;
  const virtualizer = useVirtualRows({
    count: isLong ? count : 0,
    ...{ frame, rowHeight },
    ...(kept !== undefined && kept < count && { kept }),
  });
  const whole: readonly ShownRow[] = Array.from({ length: count }, (_, index) => ({ index }));
  return {
    isLong,
    keep,
    shown: isLong ? virtualizer.getVirtualItems() : whole,
    height: isLong ? virtualizer.getTotalSize() : undefined,
    measure: isLong ? virtualizer.measureElement : undefined,
  };
}
