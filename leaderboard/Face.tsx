import type { Rating } from '../domain/rating.ts';

// Five different mouths, so that a face is told by its shape and not by a colour.
const MOUTHS: Readonly<Record<Rating, string>> = {
  1: 'M8.2 17.2c.9-2.3 2.1-3.5 3.8-3.5s2.9 1.2 3.8 3.5z',
  2: 'M8.2 16.6c1-1.3 2.3-2 3.8-2s2.8.7 3.8 2',
  3: 'M8.4 15.5h7.2',
  4: 'M8.2 14.6c1 1.3 2.3 2 3.8 2s2.8-.7 3.8-2',
  5: 'M7.6 14c.9 2.6 2.4 3.9 4.4 3.9s3.5-1.3 4.4-3.9z',
};

/** A rating as a face; the word for it stands beside or is said by whatever is around. */
export function Face({ rating }: { readonly rating: Rating }) {
  return (
    <svg class="face" viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="12" cy="12" r="9.5" />
      <path d="M9 9.1v1.2M15 9.1v1.2" />
      <path d={MOUTHS[rating]} class="mouth" />
    </svg>
  );
}
