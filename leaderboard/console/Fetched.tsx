import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

interface Props<Part extends object> {
  readonly from: () => Promise<ComponentType<Part>>;
  readonly props: Part;
}

/** A part of the page that is fetched when somebody looks at it. */
export function Fetched<Part extends object>({ from, props }: Props<Part>) {
  const [came, setCame] = useState<{ readonly Part: ComponentType<Part> } | 'lost' | null>(null);
  useEffect(() => {
    from().then(
      (Part) => setCame({ Part }),
      () => setCame('lost'),
    );
  }, []);
  if (came && came !== 'lost') return <came.Part {...props} />;
  return (
    <p class="said muted" role="status">
      {came ? 'This part of the page did not come. Load the page anew.' : 'Loading…'}
    </p>
  );
}
