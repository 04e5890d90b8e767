import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { SiteMessage } from '../../../contract/sites.ts';

interface Props {
  readonly site: SiteMessage;
  readonly onChange: () => void;
}

/** How a site asks. Fetched when somebody looks at it: it is as much as half of all other pages together, and rarely wanted. */
export function HowItAsks(props: Props) {
  const [part, setPart] = useState<{ readonly Asking: ComponentType<Props> } | 'lost' | null>(null);
  useEffect(() => {
    import('../asking/Asking.tsx').then(setPart, () => setPart('lost'));
  }, []);
  if (part && part !== 'lost') return <part.Asking {...props} />;
  return (
    <p class="said muted" role="status">
      {part ? 'This part of the page did not come. Load the page anew.' : 'Loading…'}
    </p>
  );
}
