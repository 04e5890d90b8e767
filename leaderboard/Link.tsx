import type { ComponentChildren } from 'preact';
import type { Address, Opened, Sought } from './address.ts';
import { hrefOf, useNavigation } from './navigation.ts';
import { useReader } from './reader.ts';

interface Props {
  readonly to: Address;
  readonly children: ComponentChildren;
  readonly class?: string;
  readonly isCurrent?: boolean;
}

/** A real link, so that it can be copied and opened beside; a plain click stays in the page. For those who may read no words, none leads to them. */
export function Link({ to, children, class: name, isCurrent = false }: Props) {
  const { go } = useNavigation();
  const { may_read_words } = useReader();
  if (to.opened && !may_read_words) return <span>{children}</span>;
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(to);
  };
  return (
    <a
      class={name}
      href={hrefOf(to)}
      onClick={follow}
      aria-current={isCurrent ? 'page' : undefined}
      aria-haspopup={to.opened ? 'dialog' : undefined}
      data-opens={to.opened ? openerOf(to.opened, to.sought) : undefined}
    >
      {children}
    </a>
  );
}

/** The mark of the link that opens a drawer, by which the focus finds back to it. */
export const openerOf = ({ agent, channel, team }: Opened, { theme }: Partial<Sought> = {}): string =>
  JSON.stringify([agent, channel, team, theme ?? null]);
