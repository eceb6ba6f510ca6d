/** Copies what a report of a failure needs. */
import { ClipboardCopy } from 'lucide-react';
import { Button } from './button.tsx';
import { copyDetails } from './our-bug.ts';
import { useServices } from './services.ts';

export function CopyDetails({ details }: { readonly details: string }) {
  const services = useServices();
  return (
    <Button
      look="quiet"
      size="small"
      icon={ClipboardCopy}
      onClick={() => copyDetails(services, details)}
    >
      Copy details
    </Button>
  );
}
