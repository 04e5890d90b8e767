import { useState } from 'preact/hooks';
import type { ApiKeyList, ApiKeyMessage, MadeApiKey } from '../../../contract/keys.ts';
import { ask } from '../api.ts';
import { Choice } from '../Choice.tsx';
import { Confirm } from '../Confirm.tsx';
import { Field } from '../Field.tsx';
import { Form } from '../Form.tsx';
import { Loaded } from '../Loaded.tsx';
import { Rows } from '../Rows.tsx';
import { Secret } from '../Secret.tsx';
import { Section } from '../Section.tsx';
import { momentText } from '../time.ts';
import { useAnswer } from '../use-answer.ts';
import { SCOPE_WORDS } from '../words.ts';

/** The keys of programs that work for the site. */
export function ApiKeys({ site }: { readonly site: string }) {
  const keys = useAnswer<ApiKeyList>('api-keys', site);
  return (
    <Section
      title="API keys"
      about="For programs: help desks that hand in interactions, reports that read the numbers. Each gets a key of its own, and no more than it needs."
    >
      <Loaded answer={keys}>
        {({ data }) => (
          <Rows items={data} label="API keys" none="There is none yet.">
            {(key) => <KeyRow apiKey={key} site={site} onRevoke={keys.reload} />}
          </Rows>
        )}
      </Loaded>
      <NewKey site={site} onMake={keys.reload} />
    </Section>
  );
}

interface RowProps {
  readonly apiKey: ApiKeyMessage;
  readonly site: string;
  readonly onRevoke: () => void;
}

function KeyRow({ apiKey, site, onRevoke }: RowProps) {
  const { id, name, prefix, scopes } = apiKey;
  const revoked = () => {
    onRevoke();
    return 'Revoked.';
  };
  return (
    <>
      <p>
        <b>
          <bdi>{name}</bdi>
        </b>{' '}
        <span class="muted">
          <code dir="ltr">{prefix}…</code> · {scopes.map((scope) => SCOPE_WORDS[scope][0].toLowerCase()).join(', ')} · {useText(apiKey)}
        </span>
      </p>
      {!apiKey.revoked_at && (
        <Confirm verb="Revoke" of={name} act={() => ask('DELETE', `api-keys/${id}`, { query: { site } })} onDone={revoked}>
          Programs that use it are refused from now on.
        </Confirm>
      )}
    </>
  );
}

/** A key that nobody uses is one to revoke, so its last use is what stands beside it. */
function useText({ revoked_at, last_used_at }: ApiKeyMessage): string {
  if (revoked_at) return `revoked ${momentText(revoked_at)}`;
  return last_used_at ? `last used ${momentText(last_used_at)}` : 'never used';
}

/** The key stays in sight until the page is left, whatever else is done on it. */
function NewKey({ site, onMake }: { readonly site: string; readonly onMake: () => void }) {
  const [made, setMade] = useState<MadeApiKey | null>(null);
  const make = (data: FormData) => ask<MadeApiKey>('POST', 'api-keys', { body: { site, name: data.get('name'), scopes: data.getAll('scopes') } });
  const tell = (key: MadeApiKey) => {
    setMade(key);
    onMake();
    return 'The key is made.';
  };
  return (
    <>
      {made && <Secret title={`The key of ${made.name}`} noun="the key" text={made.key} advice="Keep it where only that program reads it." />}
      <details class="more">
        <summary>Make an API key</summary>
        <Form submit="Make the key" act={make} onDone={tell} isEmptied>
          <Field name="name" label="Name" hint="Which program it is for." required maxLength={100} autocomplete="off" />
          <Choice name="scopes" label="It may" words={SCOPE_WORDS} chosen={[]} isMany />
        </Form>
      </details>
    </>
  );
}
