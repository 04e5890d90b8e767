import { useEffect, useRef, useState } from 'preact/hooks';
import { ask, Failure } from './api.ts';

/** Something that was asked for: what is known of it, or why it is not known. */
export interface Answer<Message> {
  readonly value: Message | null;
  readonly failure: Failure | null;
  /** Asks again; what is shown stays until there is something newer. */
  reload(): void;
}

/** Asks the API for something of a site; null asks for nothing. Another question forgets the answer to the one before. */
export function useAnswer<Message>(route: string | null, site: string | null = null): Answer<Message> {
  const [known, setKnown] = useState<{ value: Message | null; failure: Failure | null }>(NOTHING);
  const [round, setRound] = useState(0);
  const asked = useRef('');
  const question = JSON.stringify([route, site]);
  useEffect(() => {
    if (asked.current !== question) setKnown(NOTHING);
    asked.current = question;
    if (route === null) return;
    // An answer that comes after another question was asked is nobody's any more.
    let isWanted = true;
    ask<Message>('GET', route, { query: { site } }).then((answer) => {
      if (!isWanted) return;
      setKnown((before) => (answer instanceof Failure ? { ...before, failure: answer } : { value: answer, failure: null }));
    });
    return () => {
      isWanted = false;
    };
  }, [question, round]);
  return { ...known, reload: () => setRound((before) => before + 1) };
}

const NOTHING = { value: null, failure: null };
