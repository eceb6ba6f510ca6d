/** What stands where legacy configs are told of, in a project that has none. */
import { Upload } from 'lucide-react';
import { useActions } from '../shell/actions.ts';
import { Button } from './button.tsx';
import { EmptyState } from './empty-state.tsx';

export function NoLegacy() {
  const { import: chooseFiles } = useActions();
  return (
    <EmptyState
      title="This project started here, so there’s nothing to convert."
      actions={
        <Button icon={Upload} onClick={chooseFiles}>
          Upload legacy configs
        </Button>
      }
    />
  );
}
