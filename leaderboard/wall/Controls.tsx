import { useWords } from '../language.ts';
import { hrefOf, useNavigation } from '../navigation.ts';

interface Props {
  readonly go: (by: number) => void;
  readonly isStill: boolean;
  readonly holdStill: () => void;
}

/** What can be done with a wall by whoever stands before it. Seen only while somebody does; by keyboard it is always there. */
export function Controls({ go, isStill, holdStill }: Props) {
  const { wall } = useWords();
  const { address } = useNavigation();
  const fill = () => (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen());
  return (
    <nav class="wall-controls" aria-label={wall.controls.title}>
      {address.kiosk !== null && address.kiosk.rotate > 0 && (
        <>
          <button type="button" class="button" onClick={() => go(-1)}>
            {wall.controls.previous}
          </button>
          <button type="button" class="button" onClick={() => go(1)}>
            {wall.controls.next}
          </button>
        </>
      )}
      <button type="button" class="button" aria-pressed={isStill} onClick={holdStill}>
        {wall.controls.still}
      </button>
      {document.fullscreenEnabled && (
        <button type="button" class="button" onClick={() => void fill().catch(() => undefined)}>
          {wall.controls.full}
        </button>
      )}
      {/* A page of its own again, with its own colours and size. */}
      <a class="button" href={hrefOf({ ...address, kiosk: null })}>
        {wall.controls.leave}
      </a>
    </nav>
  );
}
