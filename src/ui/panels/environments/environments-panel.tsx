/** What differs by environment: names of tables, values of variables, places of secrets. */
import { useState } from 'react';
import { strayEnvironments, tableNames, variableFlaws } from '#core/model/environment-flaws.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import { counted, listed } from '#core/text/wording.ts';
import { Button } from '../../shared/button.tsx';
import { FilterChip } from '../../shared/filter-chip.tsx';
import { useSession, useWorkspace } from '../../shared/services.ts';
import { SeverityIcon } from '../../shared/severity-icon.tsx';
import { Tabs } from '../../shared/tabs.tsx';
import { EnvironmentMenu } from './environment-menu.tsx';
import styles from './environments-panel.module.css';
import { SecretsGrid } from './secrets-grid.tsx';
import { TableNamesGrid } from './table-names-grid.tsx';
import { VariablesGrid } from './variables-grid.tsx';

type Part = 'tables' | 'variables' | 'secrets';

export function EnvironmentsPanel() {
  const pipeline = useWorkspace((state) => state.document.pipeline);
  const [part, setPart] = useState<Part>('variables');
  const [onlyFlawed, setOnlyFlawed] = useState(false);
  const flawed = flawCounts(pipeline);
  const isFilling = useSession((state) => state.filling !== undefined);

  if (isFilling && part !== 'variables') setPart('variables');

  return (
    <div className={styles.panel}>
      <StrayValues />
      <Tabs<Part>
        label="What differs by environment"
        look="boxed"
        tabs={[
          { id: 'variables', title: 'Variables' },
          { id: 'tables', title: 'Tables' },
          { id: 'secrets', title: 'Secrets' },
        ]}
        selected={part}
        onSelect={setPart}
        trailing={
          <div className={styles.tools}>
            {part !== 'secrets' && (
              <FilterChip
                title="Holes and likely typos"
                icon={<SeverityIcon severity="warning" size={14} />}
                count={flawed[part]}
                isPressed={onlyFlawed}
                onPress={() => setOnlyFlawed(!onlyFlawed)}
              />
            )}
            <EnvironmentMenu />
          </div>
        }
      >
        {part === 'variables' && <VariablesGrid onlyFlawed={onlyFlawed} />}
        {part === 'tables' && <TableNamesGrid onlyFlawed={onlyFlawed} />}
        {part === 'secrets' && <SecretsGrid />}
      </Tabs>
    </div>
  );
}

function flawCounts(pipeline: Pipeline): Readonly<Record<Exclude<Part, 'secrets'>, number>> {
  const tables = tableNames(pipeline).filter(({ flaws }) => Object.keys(flaws).length > 0);
  return { tables: tables.length, variables: variableFlaws(pipeline).size };
}

/** Values for environments the project does not have: meant for one it has, or for a new one. */
function StrayValues() {
  const pipeline = useWorkspace((state) => state.document.pipeline);
  const dispatch = useWorkspace((state) => state.dispatch);
  return strayEnvironments(pipeline).map(({ name, meant, variables }) => (
    <div key={name} className={styles.stray}>
      <SeverityIcon severity="warning" />
      <p className={styles.words} title={listed(variables)}>
        {counted(variables.length, 'variable')} {variables.length === 1 ? 'has' : 'have'} a value
        for “{name}”, which is no environment of this project. It is left out of the bundle.
      </p>
      {meant !== undefined && (
        <Button
          size="small"
          onClick={() => dispatch({ name: 'rename-environment', from: name, to: meant })}
        >
          Take it for {meant}
        </Button>
      )}
      <Button size="small" onClick={() => dispatch({ name: 'add-environment', environment: name })}>
        Add {name}
      </Button>
      <Button
        size="small"
        onClick={() => dispatch({ name: 'remove-environment', environment: name })}
      >
        Remove {variables.length === 1 ? 'the value' : 'the values'}
      </Button>
    </div>
  ));
}
