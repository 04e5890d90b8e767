import { useState } from 'preact/hooks';
import type { CustomerRecord, Erasure } from '../../../contract/customers.ts';
import { ask, Failure } from '../api.ts';
import { Confirm } from '../Confirm.tsx';
import { Field } from '../Field.tsx';
import { Form } from '../Form.tsx';
import { Section } from '../Section.tsx';

interface Found {
  readonly reference: string;
  /** Everything that is kept, as the server says it. */
  readonly kept: CustomerRecord;
}

/** Gives out or erases everything that is kept of one customer. */
export function CustomerWords({ site }: { readonly site: string }) {
  const [found, setFound] = useState<Found | null>(null);
  const look = async (data: FormData): Promise<Found | Failure> => {
    const reference = String(data.get('reference')).trim();
    setFound(null);
    const kept = await ask<CustomerRecord>('GET', `customers/${encodeURIComponent(reference)}`, { query: { site } });
    return kept instanceof Failure ? kept : { reference, kept };
  };
  const show = (answer: Found) => {
    // A reference that nobody knows has an empty record, and so has one that was erased.
    if (answer.kept.interactions.length === 0) return 'Nothing is kept under this reference.';
    setFound(answer);
    return 'This is all that is kept.';
  };
  return (
    <Section
      title="A customer"
      about="By the reference that your help desk signed. Give out what is kept when somebody asks for it, and erase it when they wish."
    >
      <Form submit="Look it up" act={look} onDone={show}>
        <Field name="reference" label="Customer reference" required maxLength={200} autocomplete="off" />
      </Form>
      {found && <Kept found={found} site={site} onErase={() => setFound(null)} />}
    </Section>
  );
}

/** As the server says it and not prettier: it is what is given to whoever asks for it. */
function Kept({ found: { reference, kept }, site, onErase }: { readonly found: Found; readonly site: string; readonly onErase: () => void }) {
  const text = JSON.stringify(kept, null, 2);
  const erased = ({ off_disk }: Erasure) => {
    onErase();
    return off_disk
      ? 'Erased.'
      : 'Erased, but the disk could not be cleaned yet, since another program reads there or it is full. Erase once more in a while.';
  };
  return (
    <>
      <textarea class="kept" readOnly dir="ltr" rows={16} aria-label={`What is kept of ${reference}`} value={text} />
      <div class="buttons">
        <a class="button" download="customer.json" href={URL.createObjectURL(new Blob([text], { type: 'application/json' }))}>
          Download
        </a>
        <Confirm
          verb="Erase"
          of={reference}
          act={() => ask<Erasure>('DELETE', `customers/${encodeURIComponent(reference)}`, { query: { site } })}
          onDone={erased}
        >
          Their words and the reference are erased from the disk, and no one can bring them back. The counts stay, and no score changes.
        </Confirm>
      </div>
    </>
  );
}
