import { Filled } from './Filled.tsx';
import { Link } from './Link.tsx';
import { useWords } from './language.ts';
import { useNavigation } from './navigation.ts';

/** A board without answers, and how to get the first one. */
export function Empty() {
  const { place } = useNavigation();
  const { empty } = useWords();
  return (
    <section class="empty card">
      <h2>{empty.title}</h2>
      <p>
        <Filled text={empty.try} places={{ example: <a href={EXAMPLE}>{empty.example}</a> }} />
      </p>
      {place.range !== 'all' && (
        <p>
          <Filled text={empty.older} places={{ all: <Link to={{ ...place, range: 'all', channel: null }}>{empty.all}</Link> }} />
        </p>
      )}
    </section>
  );
}

const EXAMPLE = '../examples/support-page.html';
