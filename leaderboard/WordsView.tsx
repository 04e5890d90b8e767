import { failureText } from './failure-text.ts';
import { useWords } from './language.ts';
import { useNavigation } from './navigation.ts';
import { PhraseTables } from './PhraseTables.tsx';
import { useSigned } from './signed.ts';
import { Themes } from './Themes.tsx';
import { type Asked, useAsked } from './use-asked.ts';
import { fetchThemes, fetchWords } from './words-api.ts';

interface Props {
  /** Publishable key of the site. */
  readonly site: string;
  readonly about: string;
}

/** What customers wrote, many of them together: the phrases that stand out, and the themes that the site looks for. */
export function WordsView({ site, about }: Props) {
  const { spoken } = useWords();
  const { place } = useNavigation();
  const { isOnly: isSignedOnly } = useSigned();
  const filter = { site: place.site, range: place.range, channel: place.channel, team: place.team, isSignedOnly };
  const key = JSON.stringify(filter);
  const words = useAsked(key, (signal) => fetchWords(filter, signal));
  const themes = useAsked(key, (signal) => fetchThemes(filter, signal));
  return (
    <div class="spoken">
      <section class="card" aria-labelledby="phrases-title">
        <h2 id="phrases-title">{spoken.phrases}</h2>
        {words.answer ? <PhraseTables words={words.answer} about={about} /> : <NotYet asked={words} />}
      </section>
      <section class="card" aria-labelledby="themes-title">
        <h2 id="themes-title">{spoken.themes}</h2>
        {themes.answer ? <Themes site={site} stats={themes.answer} about={about} onSaved={themes.again} /> : <NotYet asked={themes} />}
      </section>
    </div>
  );
}

function NotYet({ asked: { failure, again } }: { readonly asked: Asked<unknown> }) {
  const words = useWords();
  return (
    <>
      <p class="muted" role="status">
        {failure ? failureText(failure, words) : words.spoken.loading}
      </p>
      {failure && (
        <button type="button" class="button" onClick={again}>
          {words.tryAgain}
        </button>
      )}
    </>
  );
}
