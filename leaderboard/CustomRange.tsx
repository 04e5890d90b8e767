import { useRef } from 'preact/hooks';
import { type Day, isDay } from '../domain/calendar.ts';
import { useLanguage } from './language.ts';
import { useNavigation } from './navigation.ts';

/** Any first and last day. */
export function CustomRange() {
  const { place, go } = useNavigation();
  const { words, format } = useLanguage();
  const box = useRef<HTMLDetailsElement>(null);
  const range = typeof place.range === 'object' ? place.range : null;
  const choose = (event: SubmitEvent) => {
    event.preventDefault();
    const chosen = chosenDays(event.currentTarget as HTMLFormElement);
    if (chosen) go({ ...place, range: chosen });
  };
  const shut = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !box.current?.open) return;
    box.current.open = false;
    box.current.querySelector('summary')?.focus();
  };
  return (
    <details class="custom" ref={box} onKeyDown={shut}>
      <summary aria-current={range ? 'true' : undefined}>{range ? format.days(range.from, range.to) : words.filters.otherDays}</summary>
      <form class="card" onSubmit={choose}>
        <label class="field">
          <span>{words.filters.firstDay}</span>
          <input type="date" name="from" required value={range?.from} />
        </label>
        <label class="field">
          <span>{words.filters.lastDay}</span>
          <input type="date" name="to" required value={range?.to} />
        </label>
        <button type="submit" class="button">
          {words.filters.showDays}
        </button>
      </form>
    </details>
  );
}

/** In whichever order they were filled in. */
function chosenDays(form: HTMLFormElement): { from: Day; to: Day } | null {
  const data = new FormData(form);
  const [from, to] = [String(data.get('from')), String(data.get('to'))].filter(isDay).sort();
  return from && to ? { from, to } : null;
}
