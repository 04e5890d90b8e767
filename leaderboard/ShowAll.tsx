import { Link } from './Link.tsx';
import { useWords } from './language.ts';
import { useNavigation } from './navigation.ts';

// More rows than this nobody reads at once, and a phone needs a second to draw a thousand.
const FIRST_ROWS = 100;

/** The first rows, or all of them where the address says so. */
export function useFirstRows<Row>(rows: readonly Row[]): readonly Row[] {
  const { place } = useNavigation();
  return place.isWhole ? rows : rows.slice(0, FIRST_ROWS);
}

/** The way from the first rows to all of them and back. */
export function ShowAll({ count }: { readonly count: number }) {
  const { boards } = useWords();
  const { place } = useNavigation();
  if (count <= FIRST_ROWS) return null;
  return (
    <p class="show-all">
      <Link to={{ ...place, isWhole: !place.isWhole }} class="button">
        {place.isWhole ? boards.showFirst(FIRST_ROWS) : boards.showAll(count)}
      </Link>
    </p>
  );
}
