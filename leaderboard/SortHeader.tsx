import { firstSort, type SortKey } from './address.ts';
import { Link } from './Link.tsx';
import { useWords } from './language.ts';
import { useNavigation } from './navigation.ts';

interface Props {
  readonly by: SortKey;
  /** What the column is called, where its own word does not do. */
  readonly title?: string;
}

/** The head of a column that rows can be sorted by; again turns the direction. */
export function SortHeader({ by, title }: Props) {
  const { boards } = useWords();
  const { place } = useNavigation();
  const isSorted = place.sort.by === by;
  const sort = isSorted ? { by, isAscending: !place.sort.isAscending } : firstSort(by);
  return (
    <th scope="col" class={`column-${by}`} aria-sort={isSorted ? (place.sort.isAscending ? 'ascending' : 'descending') : undefined}>
      <Link to={{ ...place, sort }} class="sort">
        {title ?? boards.columns[by]}
        <span class="arrow" aria-hidden="true" />
      </Link>
    </th>
  );
}
