import { useMemo, useRef } from 'preact/hooks';
import { answered, type Counts, mean, NO_COUNTS } from '../domain/counts.ts';
import type { AgentId, ChannelId } from '../domain/ids.ts';
import { NO_NUMBER } from './format.ts';
import { Link } from './Link.tsx';
import { useLanguage } from './language.ts';
import { useNavigation } from './navigation.ts';
import type { Line } from './rows.ts';
import { useFlash } from './use-motion.ts';
import { useSight } from './use-sight.ts';

interface RowProps {
  readonly line: Line<AgentId>;
  readonly channels: readonly ChannelId[];
  readonly cells: ReadonlyMap<ChannelId, Counts>;
}

/** One agent's numbers: together, then channel by channel. */
export function MatrixRow({ line, channels, cells }: RowProps) {
  const row = useRef<HTMLTableRowElement>(null);
  useSight(row);
  return (
    <tr ref={row}>
      <th scope="row" class="column-name">
        <bdi>{line.name}</bdi>
      </th>
      <MatrixCell agent={line.key} channel={null} who={line.name} counts={line.counts} />
      {channels.map((id) => (
        <MatrixCell key={id} agent={line.key} channel={id} who={`${line.name}, ${id}`} counts={cells.get(id) ?? NO_COUNTS} />
      ))}
    </tr>
  );
}

interface CellProps {
  readonly agent: AgentId;
  /** Null for the agent's channels together. */
  readonly channel: ChannelId | null;
  readonly who: string;
  readonly counts: Counts;
}

function MatrixCell({ agent, channel, who, counts }: CellProps) {
  const { place, search } = useNavigation();
  const { words, format } = useLanguage();
  const cell = useRef<HTMLTableCellElement>(null);
  const value = JSON.stringify(counts.ratings);
  useFlash(cell, value);
  // Compared by value, because counts are summed anew with every move.
  return useMemo(() => {
    const n = answered(counts);
    if (n === 0) return <td class="nothing">{NO_NUMBER}</td>;
    return (
      <td ref={cell} class={channel === null ? 'together' : ''} style={{ '--strength': strengthOf(counts) }}>
        <Link to={{ ...place, opened: { agent, channel, team: place.team } }} class="opener">
          <span class="hidden">{words.boards.cell(who)} </span>
          <b>{format.mean(mean(counts))}</b>
          <small>
            {format.count(n)}
            <span class="hidden"> {words.boards.answers(n)}</span>
          </small>
        </Link>
      </td>
    );
  }, [value, who, search, words]);
}

/** How strongly a cell is tinted, 0 to 1. The number in it says the same; few answers give no strong tint. */
function strengthOf(counts: Counts): number {
  const n = answered(counts);
  return Math.max(0, ((mean(counts) ?? 1) - 3) / 2) * (n / (n + FEW));
}

// At this many answers a cell has half of its tint.
const FEW = 5;
