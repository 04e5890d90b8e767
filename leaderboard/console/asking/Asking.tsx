import type { SiteMessage } from '../../../contract/sites.ts';
import { ask, Failure } from '../api.ts';
import { Form } from '../Form.tsx';
import { changesIn } from './draft.ts';
import { useEditing } from './editing.ts';
import { Looks } from './Looks.tsx';
import { OwnWords } from './OwnWords.tsx';
import { Preview } from './Preview.tsx';
import { Reasons } from './Reasons.tsx';
import { Times } from './Times.tsx';
import './asking.css';

interface Props {
  readonly site: SiteMessage;
  readonly onChange: () => void;
}

/** How a site asks: what can be said about it, and beside it what comes of that, before it is saved. */
export function Asking({ site, onChange }: Props) {
  const editing = useEditing(site.widget);
  const changes = changesIn(editing.draft, site.widget);
  const save = async () => {
    const answer = await ask<SiteMessage>('PATCH', `sites/${site.key}`, { body: { widget: changes } });
    const language = answer instanceof Failure && languageOf(answer);
    if (language) editing.speak(language);
    return answer;
  };
  const saved = () => {
    onChange();
    return 'Saved. Pages ask like this within a minute.';
  };
  return (
    <div class="asking">
      <Form submit="Save" act={save} onDone={saved} others={Object.keys(changes).length > 0 && <span class="unsaved muted">Not saved yet.</span>}>
        <Looks editing={editing} />
        <Reasons editing={editing} />
        <OwnWords editing={editing} />
        <Times editing={editing} />
      </Form>
      <Preview editing={editing} />
    </div>
  );
}

/** The language in which a word was refused: its field has to be there to be mended. */
function languageOf({ faults }: Failure): string | undefined {
  const [, language] =
    Object.keys(faults)
      .map((name) => /^widget\/words\/([^/]+)\//.exec(name))
      .find(Boolean) ?? [];
  return language;
}
