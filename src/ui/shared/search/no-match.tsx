/** What a view says when the search finds nothing in it. */
import { SearchX } from 'lucide-react';
import { Button } from '../button.tsx';
import { EmptyState } from '../empty-state.tsx';
import { useSession } from '../services.ts';
import { DidYouMean } from './did-you-mean.tsx';
import { useSearch } from './use-search.ts';

export function NoMatch() {
  const { text, meant } = useSearch();
  const searchFor = useSession((state) => state.searchFor);
  return (
    <EmptyState
      icon={SearchX}
      title={`No table matches “${text.trim()}”.`}
      actions={<Button onClick={() => searchFor('')}>Clear</Button>}
    >
      {meant !== undefined && <DidYouMean meant={meant} />}
    </EmptyState>
  );
}
