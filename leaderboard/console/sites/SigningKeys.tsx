import { useState } from 'preact/hooks';
import type { MadeSigningKey, SigningKeyList, SigningKeyMessage } from '../../../contract/keys.ts';
import type { SigningAlgorithm } from '../../../domain/signature.ts';
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

/** The keys with which the help desk signs: at most two at a time, so that one can follow the other. */
export function SigningKeys({ site }: { readonly site: string }) {
  const keys = useAnswer<SigningKeyList>('signing-keys', site);
  return (
    <Section
      title="Signing keys"
      about="Your help desk signs each interaction with one. There may be two at a time: make the new one, change over, revoke the old one."
    >
      <Loaded answer={keys}>
        {({ data }) => (
          <Rows items={data} label="Signing keys" none="There is none yet.">
            {(key) => <KeyRow signingKey={key} site={site} onRevoke={keys.reload} />}
          </Rows>
        )}
      </Loaded>
      <NewKey site={site} onMake={keys.reload} />
    </Section>
  );
}

interface RowProps {
  readonly signingKey: SigningKeyMessage;
  readonly site: string;
  readonly onRevoke: () => void;
}

/** Revoked ones stay in the list: old tokens name them. */
function KeyRow({ signingKey: { id, name, algorithm, created_at, revoked_at }, site, onRevoke }: RowProps) {
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
          {algorithm} · kid <code>{id}</code> · {revoked_at ? `revoked ${momentText(revoked_at)}` : `made ${momentText(created_at)}`}
        </span>
      </p>
      {!revoked_at && (
        <Confirm verb="Revoke" of={name} act={() => ask('DELETE', `signing-keys/${id}`, { query: { site } })} onDone={revoked}>
          Tokens signed with it are refused from now on, also those that are in customers’ hands already.
        </Confirm>
      )}
    </>
  );
}

/** With what a key signs, and what that means for who keeps what. */
const ALGORITHM_WORDS: Readonly<Record<SigningAlgorithm, readonly [string, string]>> = {
  HS256: ['HS256', 'one secret, made here and kept by your help desk'],
  EdDSA: ['EdDSA', 'a key pair of your own; only its public half comes here'],
};

/** A secret is made here for HS256; of EdDSA only the public half is taken, so there is nothing to tell. */
function NewKey({ site, onMake }: { readonly site: string; readonly onMake: () => void }) {
  const [algorithm, setAlgorithm] = useState<SigningAlgorithm>('HS256');
  const [made, setMade] = useState<MadeSigningKey | null>(null);
  const make = (data: FormData) => {
    const publicKey = algorithm === 'EdDSA' && { public_key: String(data.get('public_key')).trim() };
    return ask<MadeSigningKey>('POST', 'signing-keys', { body: { site, name: data.get('name'), algorithm, ...publicKey } });
  };
  const tell = (key: MadeSigningKey) => {
    setMade(key);
    setAlgorithm('HS256');
    onMake();
    return 'The key is made.';
  };
  return (
    <>
      {made?.secret && (
        <Secret
          title={`The secret of ${made.name}`}
          noun="the secret"
          text={made.secret}
          advice={`Give it to your help desk’s server together with the kid ${made.id}, and to no page.`}
        />
      )}
      <details class="more">
        <summary>Make a signing key</summary>
        <Form submit="Make the key" act={make} onDone={tell} isEmptied>
          <Field name="name" label="Name" hint="What you will know it by, like “Zendesk 2026”." required maxLength={100} autocomplete="off" />
          <Choice name="algorithm" label="Algorithm" words={ALGORITHM_WORDS} chosen={['HS256']} onChange={setAlgorithm} />
          {algorithm === 'EdDSA' && (
            <Field
              name="public_key"
              label="Public key"
              hint="As PEM, from “-----BEGIN PUBLIC KEY-----” on, or as JWK."
              mend="This is no public key of Ed25519, as PEM or as JWK."
              required
              rows={4}
            />
          )}
        </Form>
      </details>
    </>
  );
}
