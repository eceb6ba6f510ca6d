/** How to search, made from the same words the search knows. */
import { selectorWords } from '#core/selectors/selector-words.ts';
import { Button } from '../shared/button.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { useSession } from '../shared/services.ts';
import styles from './search-help-dialog.module.css';

const forms: readonly (readonly [example: string, does: string])[] = [
  ['orders', 'Tables with “orders” in their names'],
  ['*cust*', '* stands for any letters, ? for one; the whole name has to fit'],
  ['silver.orders', 'With a dot: the layer, or catalog and schema, before the name'],
  ['+orders', 'The table and everything upstream of it'],
  ['orders+', 'The table and everything downstream of it'],
  ['2+orders+1', 'Two steps upstream, one step downstream'],
  ['orders layer:silver', 'Several words: all of them hold'],
  ['orders, customers', 'A comma or | : one of them holds'],
  ['-layer:bronze', 'A - or ! before a word leaves out what it finds'],
  ['"daily load"', 'Quotes hold a text with blanks together'],
];

export function SearchHelpDialog({ onClose }: { onClose(): void }) {
  const searchFor = useSession((state) => state.searchFor);
  const rows = [
    ...forms,
    ...Object.values(selectorWords).map(({ example, title }) => [example, title] as const),
  ];
  return (
    <Dialog title="How to search" onClose={onClose} width="wide">
      <p className={styles.lead}>
        One search holds for the canvas, the explorer and the table view. Letter case does not
        count.
      </p>
      <dl>
        {rows.map(([example, does]) => (
          <div key={example} className={styles.row}>
            <dt>
              <Button
                look="quiet"
                size="small"
                className={styles.example}
                title={`Search for ${example}`}
                onClick={() => {
                  onClose();
                  searchFor(example);
                }}
              >
                {example}
              </Button>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
