import { useEffect, useRef } from 'preact/hooks';
import { useWords } from './language.ts';

interface Props {
  readonly text: string;
  readonly seek: (text: string) => void;
}

// Long enough for a word to be typed, short enough to feel like an answer.
const PAUSE = 300; // ms

/** Where words in comments are looked for: soon after the last key, or at once with Enter. */
export function SearchBox({ text, seek }: Props) {
  const { drawer } = useWords();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const soon = (value: string) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => seek(value.trim()), PAUSE);
  };
  const now = (event: SubmitEvent, form: HTMLFormElement) => {
    event.preventDefault();
    clearTimeout(timer.current);
    seek(String(new FormData(form).get('q') ?? '').trim());
  };
  return (
    <form class="search" onSubmit={(event) => now(event, event.currentTarget)}>
      <label>
        <span class="hidden">{drawer.search}</span>
        <input
          type="search"
          name="q"
          dir="auto"
          maxLength={200}
          placeholder={drawer.search}
          defaultValue={text}
          onInput={({ currentTarget: { value } }) => soon(value)}
        />
      </label>
    </form>
  );
}
