import type { Me } from '../../../contract/account.ts';
import type { SiteMessage } from '../../../contract/sites.ts';
import { ask, Failure } from '../api.ts';
import { Field } from '../Field.tsx';
import { Form } from '../Form.tsx';
import { hrefOf, useNavigation } from '../navigation.ts';
import { Section } from '../Section.tsx';
import { useSession } from '../session.ts';
import { TimeZone } from './TimeZone.tsx';

/** A company or brand more, with answers, agents and keys of its own. */
export function NewSite() {
  const { change } = useSession();
  const { go } = useNavigation();
  const make = async (data: FormData) => {
    const site = await ask<SiteMessage>('POST', 'sites', { body: { name: data.get('name'), time_zone: data.get('time_zone') } });
    // Whoever made it is on it from now on, which only the server can say.
    const me = site instanceof Failure ? site : await ask<Me>('GET', 'session');
    if (!(me instanceof Failure)) change(me);
    return site;
  };
  const made = ({ key }: SiteMessage) => {
    go(hrefOf('/', { site: key }));
    return 'Made.';
  };
  return (
    <Section title="Another site" about="One company or brand, with answers, agents and keys of its own. Nothing of one site is seen on another.">
      <Form submit="Make the site" act={make} onDone={made} isEmptied>
        <Field name="name" label="Name" required maxLength={200} autocomplete="off" />
        <TimeZone />
      </Form>
    </Section>
  );
}
