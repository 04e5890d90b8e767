import { useRef } from 'preact/hooks';
import { Copy } from './Copy.tsx';

/** A text to be copied as it stands. */
export function Snippet({ text, noun }: { readonly text: string; readonly noun: string }) {
  const code = useRef<HTMLElement>(null);
  return (
    <div class="snippet">
      <code ref={code} dir="ltr">
        {text}
      </code>
      <Copy text={text} from={code} noun={noun} />
    </div>
  );
}
