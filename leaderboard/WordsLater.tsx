import { useEffect, useState } from 'preact/hooks';
import { useWords } from './language.ts';
import type { WordsView } from './WordsView.tsx';

/** What customers wrote, once its script has come: whoever looks at numbers alone does not pay for it. */
export function WordsLater(props: Parameters<typeof WordsView>[0]) {
  const words = useWords();
  const [view, setView] = useState<{ readonly View: typeof WordsView } | null>(null);
  const [isLost, setLost] = useState(false);
  useEffect(() => {
    import('./WordsView.tsx').then(
      (module) => setView({ View: module.WordsView }),
      () => setLost(true),
    );
  }, []);
  if (view) return <view.View {...props} />;
  return (
    <p class="muted" role="status">
      {isLost ? words.failures.by.unreachable : words.spoken.loading}
    </p>
  );
}
