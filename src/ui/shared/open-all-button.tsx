/** Opens all groups of a list where one is closed, else closes them all. */
import { ChevronsDownUp, ChevronsUpDown } from 'lucide-react';
import { Button } from './button.tsx';

interface OpenAllButtonProps {
  /** Whether any group is closed. */
  readonly hasClosed: boolean;
  onOpenAll(): void;
  onCloseAll(): void;
}

export function OpenAllButton({ hasClosed, onOpenAll, onCloseAll }: OpenAllButtonProps) {
  return (
    <Button
      look="quiet"
      size="small"
      icon={hasClosed ? ChevronsUpDown : ChevronsDownUp}
      onClick={hasClosed ? onOpenAll : onCloseAll}
    >
      {hasClosed ? 'Open all' : 'Close all'}
    </Button>
  );
}
