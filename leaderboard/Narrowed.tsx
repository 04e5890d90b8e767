import { Filled } from './Filled.tsx';
import { useWords } from './language.ts';
import { useNavigation } from './navigation.ts';

/** The theme or phrase that the answers in the drawer are narrowed to, and the way back to all of them. */
export function Narrowed() {
  const { address, change } = useNavigation();
  const { spoken } = useWords();
  const { sought } = address;
  const about = sought.theme ?? sought.phrase;
  if (about === null) return null;
  return (
    <p class="narrowed">
      <Filled text={spoken.narrowed} places={{ theme: <b>{about}</b> }} />{' '}
      <button type="button" class="quiet" onClick={() => change({ ...address, sought: { ...sought, theme: null, phrase: null } })}>
        {spoken.showAll}
      </button>
    </p>
  );
}
