import { Filled } from './Filled.tsx';
import { useWords } from './language.ts';
import { useNavigation } from './navigation.ts';

/** What the answers in the drawer are narrowed to by whoever came from the words, and the way back to all of them. */
export function Narrowed() {
  const { address, change } = useNavigation();
  const { spoken } = useWords();
  const { theme, search } = address;
  if (theme === null && search === null) return null;
  const what = <b>{theme ?? search}</b>;
  return (
    <p class="narrowed">
      <Filled text={theme === null ? spoken.narrowedTo : spoken.narrowed} places={theme === null ? { phrase: what } : { theme: what }} />{' '}
      <button type="button" class="quiet" onClick={() => change({ ...address, theme: null, search: null })}>
        {spoken.showAll}
      </button>
    </p>
  );
}
