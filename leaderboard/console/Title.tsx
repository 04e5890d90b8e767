import { useLayoutEffect, useRef } from 'preact/hooks';
import { useNavigation } from './navigation.ts';

/** The name of a page. The focus comes here after a step, so that whoever listens hears where they are. */
export function Title({ text }: { readonly text: string }) {
  const { steps } = useNavigation();
  const heading = useRef<HTMLHeadingElement>(null);
  // Only as the page appears: what changes on it later moves no focus.
  useLayoutEffect(() => {
    document.title = `${text} · Afterword`;
    if (steps > 0) heading.current?.focus({ preventScroll: true });
  }, [text]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {text}
    </h1>
  );
}
