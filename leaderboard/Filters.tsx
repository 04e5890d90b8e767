import type { ChannelId } from '../domain/ids.ts';
import { asId } from '../domain/ids.ts';
import { PERIODS } from '../domain/period.ts';
import { ANSWERS_MIN } from '../domain/score.ts';
import { CustomRange } from './CustomRange.tsx';
import { Link } from './Link.tsx';
import { useWords } from './language.ts';
import { useNavigation } from './navigation.ts';
import type { Signed } from './signed.ts';

interface Props {
  readonly channels: readonly ChannelId[];
  readonly teams: readonly string[];
  readonly signed: Signed;
}

/** Which days, which channel and which answers every number on the page speaks of. */
export function Filters({ channels, teams, signed }: Props) {
  const { place } = useNavigation();
  const { filters } = useWords();
  return (
    <section class="filters" aria-label={filters.title}>
      <nav class="choices" aria-label={filters.days}>
        {PERIODS.map((period) => (
          <Link key={period} to={{ ...place, range: period }} isCurrent={place.range === period}>
            {filters.periods[period]}
          </Link>
        ))}
      </nav>
      <CustomRange key={JSON.stringify(place.range)} />
      {signed.isChoice && <SignedChoice signed={signed} />}
      <ChannelChoice channels={channels} />
      {teams.length > 0 && <TeamChoice teams={teams} />}
      <AnswersMinChoice />
      <CompareChoice />
    </section>
  );
}

/** What the site has chosen is not written into the address. */
function SignedChoice({ signed }: { readonly signed: Signed }) {
  const { place, go } = useNavigation();
  const { filters } = useWords();
  const choose = (isOnly: boolean) => go({ ...place, isSignedOnly: isOnly === signed.isUsual ? null : isOnly });
  return (
    <label class="check">
      <input type="checkbox" checked={signed.isOnly} onChange={({ currentTarget }) => choose(currentTarget.checked)} />
      {filters.onlySigned}
    </label>
  );
}

/** A team without counts in these days stays a choice while it is the chosen one. */
function TeamChoice({ teams }: { readonly teams: readonly string[] }) {
  const { place, go } = useNavigation();
  const { filters } = useWords();
  const choices = place.team === null || teams.includes(place.team) ? teams : [...teams, place.team];
  return (
    <label class="field">
      <span>{filters.team}</span>
      <select value={place.team ?? ''} onChange={({ currentTarget: { value } }) => go({ ...place, team: value || null })}>
        <option value="">{filters.allTeams}</option>
        {choices.map((team) => (
          <option key={team} value={team}>
            {team}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Whether numbers stand beside those of the period before. */
function CompareChoice() {
  const { place, go } = useNavigation();
  const { trend } = useWords();
  return (
    <label class="check">
      <input type="checkbox" checked={place.isCompared} onChange={({ currentTarget }) => go({ ...place, isCompared: currentTarget.checked })} />
      {trend.compare}
    </label>
  );
}

/** From how many answers on somebody is ranked. */
function AnswersMinChoice() {
  const { place, go } = useNavigation();
  const { filters } = useWords();
  const choices = [...new Set([...ANSWERS_MINS, place.answersMin])].sort((a, b) => a - b);
  return (
    <label class="field">
      <span>{filters.answersMin}</span>
      <select value={place.answersMin} onChange={({ currentTarget: { value } }) => go({ ...place, answersMin: Number(value) })}>
        {choices.map((min) => (
          <option key={min} value={min}>
            {filters.answersFrom(min)}
          </option>
        ))}
      </select>
    </label>
  );
}

const ANSWERS_MINS = [ANSWERS_MIN, 10, 30, 100];

/** A channel without counts in these days stays a choice while it is the chosen one. */
function ChannelChoice({ channels }: { readonly channels: readonly ChannelId[] }) {
  const { place, go } = useNavigation();
  const { filters } = useWords();
  const { channel } = place;
  const choices = channel === null || channels.includes(channel) ? channels : [...channels, channel];
  return (
    <label class="field">
      <span>{filters.channel}</span>
      <select value={channel ?? ''} onChange={({ currentTarget: { value } }) => go({ ...place, channel: value ? asId<ChannelId>(value) : null })}>
        <option value="">{filters.allChannels}</option>
        {choices.map((id) => (
          <option key={id} value={id}>
            {id}
          </option>
        ))}
      </select>
    </label>
  );
}
