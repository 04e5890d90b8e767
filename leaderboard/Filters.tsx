import type { ChannelId } from '../domain/ids.ts';
import { asId } from '../domain/ids.ts';
import { PERIODS } from '../domain/period.ts';
import { CustomRange } from './CustomRange.tsx';
import { Link } from './Link.tsx';
import { useNavigation } from './navigation.ts';
import { PERIOD_WORDS } from './words.ts';

/** Which days and which channel every number on the page speaks of. */
export function Filters({ channels }: { readonly channels: readonly ChannelId[] }) {
  const { address } = useNavigation();
  return (
    <div class="filters">
      <nav class="choices" aria-label="Days">
        {PERIODS.map((period) => (
          <Link key={period} to={{ ...address, range: period }} isCurrent={address.range === period}>
            {PERIOD_WORDS[period]}
          </Link>
        ))}
      </nav>
      <CustomRange key={JSON.stringify(address.range)} />
      <ChannelChoice channels={channels} />
    </div>
  );
}

/** A channel without counts in these days stays a choice while it is the chosen one. */
function ChannelChoice({ channels }: { readonly channels: readonly ChannelId[] }) {
  const { address, go } = useNavigation();
  const { channel } = address;
  const choices = channel === null || channels.includes(channel) ? channels : [...channels, channel];
  return (
    <label class="field">
      <span>Channel</span>
      <select value={channel ?? ''} onChange={({ currentTarget: { value } }) => go({ ...address, channel: value ? asId<ChannelId>(value) : null })}>
        <option value="">All channels</option>
        {choices.map((id) => (
          <option key={id} value={id}>
            {id}
          </option>
        ))}
      </select>
    </label>
  );
}
