import type { SiteMessage } from '../../../contract/sites.ts';
import { ask, type Failure } from '../api.ts';
import { Choice } from '../Choice.tsx';
import { Field } from '../Field.tsx';
import { Form } from '../Form.tsx';
import { Section } from '../Section.tsx';
import { useSession } from '../session.ts';
import { momentText } from '../time.ts';
import { listOf, RANKING_WORDS, SIGNATURE_WORDS } from '../words.ts';
import { TimeZone } from './TimeZone.tsx';

interface Props {
  readonly site: SiteMessage;
  readonly onChange: () => void;
}

/** What holds for a site: what it is called, who may send to it, how long words are kept. */
export function Settings({ site, onChange }: Props) {
  const { me, change } = useSession();
  const save = (body: object) => ask<SiteMessage>('PATCH', `sites/${site.key}`, { body });
  const saved = ({ key, name }: SiteMessage) => {
    onChange();
    change({ ...me, sites: me.sites.map((one) => (one.key === key ? { ...one, name } : one)) });
    return 'Saved.';
  };
  return (
    <>
      <Calling site={site} save={save} onDone={saved} />
      <Origins site={site} save={save} onDone={saved} />
      <Signing site={site} save={save} onDone={saved} />
      <Sight site={site} save={save} onDone={saved} />
      <Retention site={site} save={save} onDone={saved} />
    </>
  );
}

/** Each part is saved on its own, so that a fault in one keeps nothing of the others waiting. */
interface PartProps {
  readonly site: SiteMessage;
  readonly save: (body: object) => Promise<SiteMessage | Failure>;
  readonly onDone: (site: SiteMessage) => string;
}

function Calling({ site, save, onDone }: PartProps) {
  return (
    <Section title="Name and time zone" about="Days begin and end by the clocks of this time zone, on every board.">
      <Form submit="Save" act={(data) => save({ name: data.get('name'), time_zone: data.get('time_zone') })} onDone={onDone}>
        <Field name="name" label="Name" required maxLength={200} autocomplete="off" start={site.name} />
        <TimeZone start={site.time_zone} />
      </Form>
    </Section>
  );
}

function Origins({ site, save, onDone }: PartProps) {
  return (
    <Section
      title="Who may send answers"
      about="Browsers tell from which page an answer comes. Programs can say what they like: against them, only signatures help."
    >
      <Form submit="Save" act={(data) => save({ origins: listOf(String(data.get('origins')), /\s+/) })} onDone={onDone}>
        <Field
          name="origins"
          label="Origins of your pages"
          hint="One a line, like https://www.example.com. Without any, every page may send."
          mend="Each line is a scheme and a host, like https://www.example.com, without a path, and none stands there twice."
          rows={3}
          start={site.origins.join('\n')}
        />
      </Form>
    </Section>
  );
}

function Signing({ site, save, onDone }: PartProps) {
  return (
    <Section title="Signature" about="Your help desk signs who served, so that nobody else can say it.">
      <Form submit="Save" act={(data) => save({ signature: data.get('signature') })} onDone={onDone}>
        <Choice name="signature" label="A signed interaction is" words={SIGNATURE_WORDS} chosen={[site.signature]} />
      </Form>
    </Section>
  );
}

function Sight({ site, save, onDone }: PartProps) {
  return (
    <Section title="Who sees agents’ numbers" about="Agents read the comments about themselves, whatever is chosen here.">
      <Form submit="Save" act={(data) => save({ ranking: data.get('ranking') })} onDone={onDone}>
        <Choice name="ranking" label="Agents’ numbers that are shown" words={RANKING_WORDS} chosen={[site.ranking]} />
      </Form>
    </Section>
  );
}

function Retention({ site, save, onDone }: PartProps) {
  return (
    <Section title="How long words are kept" about="After that they are erased, every day. The counts stay, and no score changes.">
      <Form submit="Save" act={(data) => save({ retention_days: daysOf(data) })} onDone={onDone}>
        {/* The server's limit, which is a hundred years. */}
        <Field
          name="retention_days"
          label="Days"
          hint="Empty: for ever."
          type="number"
          min={1}
          max={36_500}
          start={String(site.retention_days ?? '')}
        />
      </Form>
      <Jobs jobs={site.jobs} />
    </Section>
  );
}

/** Nothing typed means that nothing is to go. */
const daysOf = (data: FormData): number | null => Number(data.get('retention_days')) || null;

/** What runs every day by itself, and when it last did. */
function Jobs({ jobs }: Pick<SiteMessage, 'jobs'>) {
  return (
    <ul class="muted">
      {jobs.map(({ job, ran_at, rows }) => (
        <li key={job}>
          {JOB_WORDS[job] ?? job}: last run {momentText(ran_at)}, {rows} cleared away.
        </li>
      ))}
    </ul>
  );
}

/** What a daily job is called here; one that is not here is called as the server calls it. */
const JOB_WORDS: Readonly<Record<string, string>> = { retention: 'Old words', expired: 'Old sessions, links and invitations' };
