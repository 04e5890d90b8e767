import { useState } from 'preact/hooks';
import type { ListedResponse } from '../contract/responses.ts';
import { type ApiFailure, excludeAnswer, restoreAnswer } from './api.ts';
import type { Clock } from './format.ts';
import { Reason } from './Reason.tsx';
import { useReader } from './reader.ts';
import { SIGNAL_WORDS } from './words.ts';

interface Props {
  readonly answer: ListedResponse;
  readonly clock: Clock;
  /** Publishable key. */
  readonly site: string;
  readonly replace: (answer: ListedResponse) => void;
}

/** Whether an answer counts and, where it does not, why; for those who may, with the way to change that. */
export function Standing({ answer, clock, site, replace }: Props) {
  const { may_exclude } = useReader();
  const [isAsking, ask] = useState(false);
  const [failure, fail] = useState<ApiFailure | null>(null);
  const act = (done: Promise<ListedResponse>) => {
    fail(null);
    done.then((changed) => {
      ask(false);
      replace(changed);
    }, fail);
  };
  const { standing, id } = answer;
  return (
    <>
      {standing !== 'counted' && <Why answer={answer} clock={clock} />}
      {may_exclude && !isAsking && (
        <p class="acts">
          {standing !== 'counted' && (
            <button type="button" class="quiet" onClick={() => act(restoreAnswer(site, id))}>
              Let it count
            </button>
          )}
          {standing !== 'excluded' && (
            <button type="button" class="quiet" onClick={() => ask(true)}>
              Leave out …
            </button>
          )}
        </p>
      )}
      {isAsking && <Reason give={(reason) => act(excludeAnswer(site, id, reason))} cancel={() => ask(false)} />}
      <p class="failure" role="alert">
        {failure && `That could not be done: ${failure.message}`}
      </p>
    </>
  );
}

function Why({ answer: { exclusion, signals }, clock }: Pick<Props, 'answer' | 'clock'>) {
  if (!exclusion) return <p class="why">Not counted until somebody has looked: {signals.map((signal) => SIGNAL_WORDS[signal]).join(', ')}.</p>;
  return (
    <p class="why">
      Left out of the score{exclusion.by === null ? '' : ' by '}
      <bdi>{exclusion.by}</bdi>, <time dateTime={exclusion.at}>{clock.moment(Date.parse(exclusion.at))}</time>
      {exclusion.reason !== null && (
        <>
          : <bdi dir="auto">{exclusion.reason}</bdi>
        </>
      )}
    </p>
  );
}
