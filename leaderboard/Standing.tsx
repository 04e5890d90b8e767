import { useState } from 'preact/hooks';
import type { ListedResponse } from '../contract/responses.ts';
import { type ApiFailure, excludeAnswer, restoreAnswer } from './api.ts';
import type { Clock } from './clock.ts';
import { Filled } from './Filled.tsx';
import { failureText } from './failure-text.ts';
import { useWords } from './language.ts';
import { Reason } from './Reason.tsx';
import { useReader } from './reader.ts';

interface Props {
  readonly answer: ListedResponse;
  readonly clock: Clock;
  /** Publishable key. */
  readonly site: string;
  readonly replace: (answer: ListedResponse) => void;
}

/** Whether an answer counts and, where it does not, why; for those who may, with the way to change that. */
export function Standing({ answer, clock, site, replace }: Props) {
  const words = useWords();
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
              {words.standing.count}
            </button>
          )}
          {standing !== 'excluded' && (
            <button type="button" class="quiet" onClick={() => ask(true)}>
              {words.standing.leaveOut}
            </button>
          )}
        </p>
      )}
      {isAsking && <Reason give={(reason) => act(excludeAnswer(site, id, reason))} cancel={() => ask(false)} />}
      <p class="failure" role="alert">
        {failure && words.standing.failed(failureText(failure, words))}
      </p>
    </>
  );
}

function Why({ answer: { exclusion, signals }, clock }: Pick<Props, 'answer' | 'clock'>) {
  const words = useWords().standing;
  if (!exclusion) return <p class="why">{words.suspect(signals.map((signal) => words.signals[signal]).join(', '))}</p>;
  const time = <time dateTime={exclusion.at}>{clock.moment(Date.parse(exclusion.at))}</time>;
  const text = exclusion.by === null ? words.leftOut : words.leftOutBy;
  const sentence = <Filled text={text} places={{ name: <bdi>{exclusion.by}</bdi>, time }} />;
  const reason = <bdi dir="auto">{exclusion.reason}</bdi>;
  return <p class="why">{exclusion.reason === null ? sentence : <Filled text={words.because} places={{ sentence, reason }} />}</p>;
}
