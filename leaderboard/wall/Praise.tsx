import { useRef } from 'preact/hooks';
import { Badge } from '../Badge.tsx';
import { Face } from '../Face.tsx';
import { useLanguage } from '../language.ts';
import type { Line } from '../rows.ts';
import type { Celebration } from './use-celebrations.ts';
import { useLess } from './use-fit.ts';
import type { Won } from './use-winners.ts';

/** What there is to be glad about. */
export interface NewPraise {
  readonly newest: readonly Celebration[];
  readonly badges: readonly Line<string>[];
  readonly won: Won | null;
}

// More names than these are a list, and no honour.
const NAMES_MAX = 6;

/** The screen that celebrates: the newest five faces, who is above the mean for certain, and who was in front when the last period ended. */
export function Praise({ praise: { newest, badges, won }, zone }: { readonly praise: NewPraise; readonly zone: string }) {
  const { words } = useLanguage();
  const room = useRef<HTMLElement>(null);
  const most = useLess(room, NAMES_MAX, JSON.stringify([newest, won?.names, badges.map(({ name }) => name)]));
  return (
    <section class="wall-praise" aria-labelledby="wall-praise-title" ref={room}>
      <h2 id="wall-praise-title">{words.wall.praise}</h2>
      {newest.length > 0 && most > 0 && (
        <div class="wall-card wall-newest">
          <h3>{words.wall.newest}</h3>
          <ul>
            {newest.slice(0, Math.ceil(most / 2)).map((one) => (
              <li key={one.id}>
                <Face rating={5} />
                <span>
                  <Said one={one} zone={zone} />
                  {one.comment !== null && <q dir="auto">{one.comment}</q>}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div class="wall-cards">
        {won && <Winner won={won} most={Math.max(1, most)} />}
        {badges.length > 0 && (
          <div class="wall-card">
            <h3>
              <Badge /> {words.wall.badges}
            </h3>
            <Names names={badges.map(({ name }) => name)} most={Math.max(1, most)} />
          </div>
        )}
      </div>
      {newest.length === 0 && !won && badges.length === 0 && <p class="wall-none">{words.wall.nothing}</p>}
    </section>
  );
}

function Winner({ won: { period, names, isSure }, most }: { readonly won: Won; readonly most: number }) {
  const { words, format } = useLanguage();
  const { from, to } = period.range;
  return (
    <div class="wall-card wall-winner">
      <h3>{period.unit === 'month' ? words.wall.inFront(format.month(from)) : words.wall.inFront(format.days(from, to))}</h3>
      <Names names={names} most={most} />
      <p>{isSure ? words.wall.sure : words.wall.unsure}</p>
    </div>
  );
}

const Names = ({ names, most }: { readonly names: readonly string[]; readonly most: number }) => (
  <ul class="wall-names">
    {names.slice(0, most).map((name) => (
      <li key={name}>
        <bdi>{name}</bdi>
      </li>
    ))}
    {names.length > most && <li>+{names.length - most}</li>}
  </ul>
);

/** The newest five faces in one line, below every other screen. */
export function PraiseLine({ newest, zone, isHidden }: { readonly newest: Celebration | null; readonly zone: string; readonly isHidden: boolean }) {
  if (!newest || isHidden) return null;
  return (
    <p class="wall-line">
      <Face rating={5} />
      <Said one={newest} zone={zone} />
      {newest.comment !== null && <q dir="auto">{newest.comment}</q>}
    </p>
  );
}

/** "Ana Ruiz · chat · 14:03" */
function Said({ one: { agents, channel, at }, zone }: { readonly one: Celebration; readonly zone: string }) {
  const { format } = useLanguage();
  return (
    <span class="wall-said">
      {agents.map(({ name }) => (
        <b key={name}>
          <bdi>{name}</bdi>
        </b>
      ))}
      <bdi>{channel}</bdi>
      <time dateTime={at}>{format.clock(zone).hour(Date.parse(at))}</time>
    </span>
  );
}
