import { RATINGS } from '../domain/rating.ts';
import { STANDARD_REASONS } from '../domain/reason.ts';
import type { Sought } from './address.ts';
import { Face } from './Face.tsx';
import { useLanguage, useWords } from './language.ts';
import { useNavigation } from './navigation.ts';
import { SearchBox } from './SearchBox.tsx';

/** Which of the answers behind a number are listed. */
export function AnswerFilters() {
  const { address, change } = useNavigation();
  const { drawer } = useWords();
  const { sought } = address;
  const seek = (wish: Partial<Sought>) => change({ ...address, sought: { ...sought, ...wish } });
  return (
    <search class="answer-filters">
      <SearchBox text={sought.words ?? ''} seek={(words) => seek({ words: words || null })} />
      <Faces rating={sought.rating} choose={(rating) => seek({ rating })} />
      <label class="check">
        <input type="checkbox" checked={sought.hasSilent} onChange={({ currentTarget }) => seek({ hasSilent: currentTarget.checked })} />
        {drawer.silentToo}
      </label>
      <label class="check">
        <input type="checkbox" checked={sought.isSigned} onChange={({ currentTarget }) => seek({ isSigned: currentTarget.checked })} />
        {drawer.onlySigned}
      </label>
      <Reasons reason={sought.reason} choose={(reason) => seek({ reason })} />
      <Languages language={sought.language} choose={(language) => seek({ language })} />
    </search>
  );
}

function Faces({ rating: chosen, choose }: { readonly rating: Sought['rating']; readonly choose: (rating: Sought['rating']) => void }) {
  const { drawer, ratings } = useWords();
  return (
    <fieldset class="faces">
      <legend class="hidden">{drawer.rating}</legend>
      <button type="button" aria-pressed={chosen === null} onClick={() => choose(null)}>
        {drawer.all}
      </button>
      {[...RATINGS].reverse().map((rating) => (
        <button
          key={rating}
          type="button"
          aria-pressed={chosen === rating}
          title={ratings[rating]}
          onClick={() => choose(chosen === rating ? null : rating)}
        >
          <Face rating={rating} />
          {rating}
          <span class="hidden"> {ratings[rating]}</span>
        </button>
      ))}
    </fieldset>
  );
}

/** A reason of the site's own stays a choice while it is the chosen one. */
function Reasons({ reason, choose }: { readonly reason: string | null; readonly choose: (reason: string | null) => void }) {
  const { drawer, reasons } = useWords();
  const standard = STANDARD_REASONS.map(({ id }) => ({ id: id as string, name: reasons[id] }));
  const own = reason !== null && standard.every(({ id }) => id !== reason) ? [{ id: reason, name: reason }] : [];
  return (
    <label class="field">
      <span>{drawer.reason}</span>
      <select value={reason ?? ''} onChange={({ currentTarget: { value } }) => choose(value || null)}>
        <option value="">{drawer.anyReason}</option>
        {[...standard, ...own].map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The languages that most customers write in; another one can be put into the address. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'cs', 'hu', 'tr', 'ru', 'uk', 'ar', 'he', 'hi', 'zh', 'ja', 'ko'];

function Languages({ language, choose }: { readonly language: string | null; readonly choose: (language: string | null) => void }) {
  const { words, format } = useLanguage();
  const choices = language === null || LANGUAGES.includes(language) ? LANGUAGES : [...LANGUAGES, language];
  return (
    <label class="field">
      <span>{words.drawer.language}</span>
      <select value={language ?? ''} onChange={({ currentTarget: { value } }) => choose(value || null)}>
        <option value="">{words.drawer.anyLanguage}</option>
        {choices.map((tag) => (
          <option key={tag} value={tag}>
            {format.language(tag)}
          </option>
        ))}
      </select>
    </label>
  );
}
