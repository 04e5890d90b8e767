import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';

interface Props {
  readonly text: string;
  /** Where the text stands, to be marked for copying by hand where the browser does not let us. */
  readonly from: RefObject<HTMLElement | null>;
  /** What is copied, for whoever does not see what stands beside the button. */
  readonly noun: string;
}

/** Copies a text, and says so. */
export function Copy({ text, from, noun }: Props) {
  const [said, say] = useState('');
  // A browser that forbids it rejects, and one that has no clipboard for us throws.
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      say('Copied.');
    } catch {
      // Only pages by https or on this machine may write there.
      if (from.current) getSelection()?.selectAllChildren(from.current);
      say('Marked: press Ctrl+C or ⌘C to copy.');
    }
  };
  return (
    <p class="copy">
      <button type="button" class="button" onClick={copy}>
        Copy<span class="hidden"> {noun}</span>
      </button>
      <span class="muted" role="status">
        {said}
      </span>
    </p>
  );
}
