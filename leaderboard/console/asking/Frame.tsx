import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Scene } from '../preview/scene.ts';
import type { Look, Wish } from './editing.ts';

interface Props {
  /** Nothing while it is not known yet what to show. */
  readonly scene: Omit<Scene, 'moment'> | false;
  readonly wish: Wish;
  readonly device: Look['device'];
}

// In px. A phone as most are; a desktop just wide enough for a popup to stand beside something.
const SIZES: Readonly<Record<Look['device'], readonly [width: number, height: number]>> = { desktop: [660, 660], phone: [390, 700] };

/** A window with the widget in it, made smaller where there is no room for it. */
export function Frame({ scene, wish, device }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const [isLoaded, setLoaded] = useState(false);
  const fulfilled = useRef<Wish | null>(null);
  useEffect(() => {
    if (!isLoaded || !scene) return;
    const moment = fulfilled.current === wish ? undefined : wish.moment;
    fulfilled.current = wish;
    // To any origin, since the frame has none; what it gets, every page of the site gets too.
    frame.current?.contentWindow?.postMessage({ ...scene, moment } satisfies Scene, '*');
  }, [isLoaded, scene, wish]);
  const [width, height] = SIZES[device];
  const room = useRoom(box);
  const scale = Math.min(1, room.width / width, room.height / height);
  return (
    <div ref={box}>
      <div class="window" data-device={device} style={{ inlineSize: `${width * scale}px`, blockSize: `${height * scale}px` }}>
        {/* The page itself says (in its policy) that it is of no origin. By `sandbox` here, WebKit would take its own scripts for somebody else's. */}
        <iframe
          ref={frame}
          src="/preview"
          title="The question as customers get it"
          onLoad={() => setLoaded(true)}
          style={{ inlineSize: `${width}px`, blockSize: `${height}px`, transform: `scale(${scale})` }}
        />
      </div>
    </div>
  );
}

const BESIDES = 370; // px: what else of the preview is to be seen together with the window.
const HEIGHT_MIN = 420; // px: on a low screen it is rather scrolled than not read.

/** How much room there is, px. */
function useRoom(box: RefObject<HTMLElement | null>): { readonly width: number; readonly height: number } {
  const [room, setRoom] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    if (!box.current) return;
    const observer = new ResizeObserver(
      ([entry]) => entry && setRoom({ width: entry.contentRect.width, height: Math.max(HEIGHT_MIN, innerHeight - BESIDES) }),
    );
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  return room;
}
