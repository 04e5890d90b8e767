import { useState } from 'preact/hooks';
import type { MadeShare, ShareList, ShareMessage } from '../../../contract/shares.ts';
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
import { WALL_WORDS } from '../words.ts';

/** Links that show the board to whoever has them, for a screen on a wall; words and whole names only where that is chosen. */
export function Shares({ site }: { readonly site: string }) {
  const shares = useAnswer<ShareList>('shares', site);
  const [made, setMade] = useState<MadeShare | null>(null);
  const make = (data: FormData) => {
    const shown = data.getAll('shown');
    const body = { site, name: data.get('name'), shows_words: shown.includes('words'), shows_names: shown.includes('names') };
    return ask<MadeShare>('POST', 'shares', { body });
  };
  // The link is not kept anywhere, and so it stays here until the page is left.
  const tell = (share: MadeShare) => {
    setMade(share);
    shares.reload();
    return 'The link is made.';
  };
  const ended = () => {
    shares.reload();
    return 'Ended.';
  };
  return (
    <Section title="Share links" about="For a screen on the wall: whoever has the link sees the board, without signing in.">
      <Loaded answer={shares}>
        {({ data }) => (
          <Rows items={data} label="Share links" none="There is none yet.">
            {(share) => <ShareRow site={site} share={share} onEnd={ended} />}
          </Rows>
        )}
      </Loaded>
      {made && (
        <Secret title={`The link of ${made.name}`} noun="the link" text={made.url} advice="Open it once on the screen; that screen then remembers." />
      )}
      <Form submit="Make a link" act={make} onDone={tell} isEmptied>
        <Field name="name" label="Name" hint="Where the screen is, like “Office, second floor”." required maxLength={100} autocomplete="off" />
        <Choice name="shown" label="Besides numbers it shows" words={WALL_WORDS} chosen={[]} isMany />
      </Form>
    </Section>
  );
}

interface RowProps {
  readonly site: string;
  readonly share: ShareMessage;
  readonly onEnd: () => string;
}

function ShareRow({ site, share: { id, name, created_at, shows_words, shows_names }, onEnd }: RowProps) {
  return (
    <>
      <p>
        <b>
          <bdi>{name}</bdi>
        </b>{' '}
        <span class="muted">
          made {momentText(created_at)}
          {shows_words && ' · with words'}
          {shows_names && ' · with names'}
        </span>
      </p>
      <Confirm verb="End" of={name} act={() => ask('DELETE', `shares/${id}`, { query: { site } })} onDone={onEnd}>
        Screens that were opened with it lose the board.
      </Confirm>
    </>
  );
}
