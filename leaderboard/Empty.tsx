import { Link } from './Link.tsx';
import { useNavigation } from './navigation.ts';

/** A board without answers, and how to get the first one. */
export function Empty() {
  const { place } = useNavigation();
  return (
    <section class="empty card">
      <h2>No answers yet</h2>
      <p>
        Tap a face on the <a href={EXAMPLE}>support page example</a> and watch it arrive here.
      </p>
      {place.range !== 'all' && (
        <p>
          Older ones may be there: <Link to={{ ...place, range: 'all', channel: null }}>look at all time</Link>.
        </p>
      )}
    </section>
  );
}

const EXAMPLE = '../examples/support-page.html';
