import type { ComponentChildren } from 'preact';
import { useNavigation } from './navigation.ts';

interface Props {
  readonly href: string;
  readonly children: ComponentChildren;
  readonly class?: string;
  readonly isCurrent?: boolean;
}

/** A real link to another page of ours; a plain click does not load it anew. */
export function Link({ href, children, class: name, isCurrent = false }: Props) {
  const { go } = useNavigation();
  // With any of these keys somebody wants another window, which is the browser's to open.
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(href);
  };
  return (
    <a class={name} href={href} onClick={follow} aria-current={isCurrent ? 'page' : undefined}>
      {children}
    </a>
  );
}
