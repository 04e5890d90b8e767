import { useMemo } from 'preact/hooks';
import type { Counts } from '../domain/counts.ts';
import { Announcer } from './Announcer.tsx';
import { Face } from './Face.tsx';
import { LiveState } from './LiveState.tsx';
import { useLanguage, useWords } from './language.ts';
import type { Snapshot } from './live.ts';
import type { Reader } from './reader.ts';
import type { LiveBoard } from './use-live.ts';

interface Props {
  readonly live: LiveBoard;
  readonly site: Snapshot['site'];
  readonly you: Reader;
  readonly total: Counts;
  readonly about: string;
}

/** Whose board it is, of which days, and whether it moves. */
export function Header({ live, site, you, total, about }: Props) {
  const { words, format } = useLanguage();
  // To make a clock costs more than a hundred readings.
  const zone = site.time_zone;
  const clock = useMemo(() => format.clock(zone), [format, zone]);
  return (
    <header class="top">
      <Mark you={you} />
      <div>
        {/* The focus comes here when the link it belongs to is gone. */}
        <h1 tabIndex={-1}>
          <bdi>{site.name}</bdi>
        </h1>
        <p class="muted">
          {about} · {words.about.daysOf(site.time_zone)}
        </p>
      </div>
      <div class="controls">
        <LiveState live={live} clock={clock} />
        <Announcer total={total} />
        {you.name !== null && (
          <p class="reader">
            <span class="hidden">{words.header.signedIn} </span>
            <a href="../account">
              <bdi>{you.name}</bdi>
            </a>
          </p>
        )}
      </div>
    </header>
  );
}

/** The way home, for those who have one. */
function Mark({ you }: { readonly you: Reader }) {
  const { header } = useWords();
  if (you.role === 'wall') {
    return (
      <span class="mark">
        <Face rating={5} />
      </span>
    );
  }
  return (
    <a class="mark" href="../" aria-label={header.home}>
      <Face rating={5} />
    </a>
  );
}
