import { type ComponentChildren, createContext } from 'preact';
import { useContext, useId, useState } from 'preact/hooks';

interface Props {
  readonly title: string;
  /** What it is for, in a sentence or two. */
  readonly about?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** One matter of a page: its name and purpose beside what can be done. It says itself what was done in it. */
export function Section({ title, about, children }: Props) {
  const id = useId();
  // Kept until something else is done here: whoever reads slowly is not hurried.
  const [said, say] = useState('');
  return (
    <section class="section" aria-labelledby={id}>
      <div class="section-head">
        {/* The focus comes here when what had it is gone. */}
        <h2 id={id} tabIndex={-1}>
          {title}
        </h2>
        {about && <p class="muted">{about}</p>}
      </div>
      <div class="card">
        <Say.Provider value={say}>{children}</Say.Provider>
        <p class="said" role="status">
          {said}
        </p>
      </div>
    </section>
  );
}

const Say = createContext<(sentence: string) => void>(() => undefined);

/** Says in the section around what has just been done. The region is there from the beginning, since a late one is not heard. */
export const useSay = (): ((sentence: string) => void) => useContext(Say);
