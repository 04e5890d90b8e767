import { useEffect, useRef } from 'preact/hooks';
import { Snippet } from './Snippet.tsx';

interface Props {
  /** What it is: "The key of Reports". */
  readonly title: string;
  readonly noun: string;
  readonly text: string;
  /** What to know before it is passed on. */
  readonly advice: string;
}

/** Something that is told once. The focus comes here, since it is what everybody waits for. */
export function Secret({ title, noun, text, advice }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [text]);
  return (
    <div class="secret">
      <h3 ref={heading} tabIndex={-1}>
        <bdi>{title}</bdi>
      </h3>
      <p>Copy it now: it is not shown again. {advice}</p>
      <Snippet text={text} noun={noun} />
    </div>
  );
}
