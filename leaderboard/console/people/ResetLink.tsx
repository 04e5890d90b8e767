import { Secret } from '../Secret.tsx';

/** The link by which somebody chooses a new password. */
export function ResetLink({ name, url }: { readonly name: string; readonly url: string }) {
  return <Secret title={`A new password for ${name}`} noun="the link" text={url} advice="Give it to nobody else: whoever opens it is them." />;
}
