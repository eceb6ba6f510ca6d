/** Accepts the selected tables of a migration, or takes that back; pressed: all of them are accepted. */
import { BadgeCheck } from 'lucide-react';
import { Button } from './button.tsx';

interface AcceptButtonProps {
  readonly isAccepted: boolean;
  onAccept(): void;
}

export function AcceptButton({ isAccepted, onAccept }: AcceptButtonProps) {
  return (
    <Button
      size="small"
      icon={BadgeCheck}
      aria-pressed={isAccepted}
      title="Accept the selected tables, or take it back (A)"
      onClick={onAccept}
    >
      Accept
    </Button>
  );
}
