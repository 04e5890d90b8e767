import { useState } from 'preact/hooks';
import { THEMES_MAX, type Theme } from '../domain/theme.ts';
import type { ApiFailure } from './api.ts';
import { failureText } from './failure-text.ts';
import { useWords } from './language.ts';
import { ThemeFields } from './ThemeFields.tsx';
import { draftOf, faultOfAll, faultsOf, type ThemeDraft, themesOf } from './theme-draft.ts';
import { saveThemes } from './words-api.ts';

interface Props {
  /** Publishable key of the site. */
  readonly site: string;
  readonly themes: readonly Theme[];
  readonly onCancel: () => void;
  readonly onSaved: () => void;
}

/** Where the themes of a site are worded. What is wrong stands beside the theme that it is wrong with. */
export function ThemeForm({ site, themes, onCancel, onSaved }: Props) {
  const words = useWords();
  const { themeForm } = words;
  const [drafts, setDrafts] = useState(themes.map(draftOf));
  const { isSaving, isTried, failure, save } = useSaving(site, onSaved);
  const wanted = themesOf(drafts);
  const faults = faultsOf(wanted);
  const whole = faultOfAll(wanted);
  const change = (at: number, draft: ThemeDraft) => setDrafts(drafts.with(at, draft));
  const submit = (event: Event) => {
    event.preventDefault();
    save(faults.every((fault) => fault === null) && whole === null ? wanted : undefined);
  };
  return (
    <form class="theme-form" onSubmit={submit} aria-label={themeForm.title} noValidate>
      <p class="muted">{themeForm.hint}</p>
      <div class="theme-list">
        {drafts.map((draft, at) => (
          <ThemeFields
            key={at}
            draft={draft}
            fault={isTried ? (faults[at] ?? null) : null}
            onChange={(changed) => change(at, changed)}
            onRemove={() => setDrafts(drafts.filter((_, place) => place !== at))}
          />
        ))}
      </div>
      <p role="alert">{failure ? themeForm.failed(failureText(failure, words)) : isTried && whole && themeForm.faults[whole]}</p>
      <p class="theme-acts">
        <button type="button" class="button" disabled={drafts.length >= THEMES_MAX} onClick={() => setDrafts([...drafts, { name: '', lines: '' }])}>
          {themeForm.add}
        </button>
        <button type="submit" class="button" disabled={isSaving}>
          {themeForm.save}
        </button>
        <button type="button" class="button" disabled={isSaving} onClick={() => save(null)}>
          {themeForm.standard}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {themeForm.cancel}
        </button>
      </p>
    </form>
  );
}

/** Saves what is right; what is not (undefined) is only said to be tried. */
function useSaving(site: string, onSaved: () => void) {
  const [state, setState] = useState<{ readonly isSaving: boolean; readonly isTried: boolean; readonly failure: ApiFailure | null }>({
    isSaving: false,
    isTried: false,
    failure: null,
  });
  const save = (themes: readonly Theme[] | null | undefined) => {
    setState({ isSaving: themes !== undefined, isTried: true, failure: null });
    if (themes !== undefined) saveThemes(site, themes).then(onSaved, (failure: ApiFailure) => setState({ isSaving: false, isTried: true, failure }));
  };
  return { ...state, save };
}
