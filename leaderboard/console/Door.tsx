import type { ComponentChildren } from 'preact';
import { Face } from '../Face.tsx';
import { Title } from './Title.tsx';

/** A page in front of the rest: one card, for whoever is not in yet. */
export function Door({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <main class="door">
      <p class="mark">
        <Face rating={5} />
        <span class="brand-name">Afterword</span>
      </p>
      <div class="card">
        <Title text={title} />
        {children}
      </div>
    </main>
  );
}
