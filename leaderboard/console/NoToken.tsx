import { Door } from './Door.tsx';

/** A page that only a link leads to, opened without it. */
export function NoToken({ title, from }: { readonly title: string; readonly from: string }) {
  return (
    <Door title={title}>
      <p>
        Open the link that you got {from} once more. It is taken out of the address as soon as it is read, so a page that is loaded anew has it no
        longer.
      </p>
      <p>
        <a href="/sign-in">Sign in</a>
      </p>
    </Door>
  );
}
