import { TURNS } from '../domain/alarm-points.ts';
import type { Change } from './changes.ts';
import { useWords } from './language.ts';

/** Where something changed: a dot on top for good news, a square at the bottom for the others. */
export const ChangeMarks = ({ marked }: { readonly marked: ReadonlyMap<number, readonly Change[]> }) => (
  <>
    {TURNS.map((kind) => (
      <path
        key={kind}
        class={`mark ${kind}`}
        d={[...marked].map(([at, changes]) => (changes.some((one) => one.kind === kind) ? `M${at + 0.5} ${HEIGHTS[kind]}h0` : '')).join('')}
      />
    ))}
  </>
);

const HEIGHTS = { rise: 0, drop: 100 } as const;

/** What the marks stand for. */
export function MarkKey() {
  const { changes } = useWords();
  return (
    <span class="mark-key">
      {(['rise', 'drop'] as const).map((kind) => (
        <span key={kind}>
          <i class={kind} aria-hidden="true" /> {changes.kinds[kind]}
        </span>
      ))}
    </span>
  );
}
