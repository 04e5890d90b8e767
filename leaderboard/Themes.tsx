import { useState } from 'preact/hooks';
import type { ThemeStats } from '../contract/words.ts';
import { ALL_WORDS } from './address.ts';
import { Link } from './Link.tsx';
import { useLanguage, useWords } from './language.ts';
import { useNavigation } from './navigation.ts';
import { useReader } from './reader.ts';
import { ThemeForm } from './ThemeForm.tsx';
import { Trend } from './Trend.tsx';
import { TrendTable } from './TrendTable.tsx';

interface Props {
  /** Publishable key of the site. */
  readonly site: string;
  readonly stats: ThemeStats;
  readonly about: string;
  readonly onSaved: () => void;
}

/** The themes of the site with what comments say of them; those who administer it can word them otherwise. */
export function Themes({ site, stats, about, onSaved }: Props) {
  const { spoken } = useWords();
  const { role } = useReader();
  const [isEdited, setEdited] = useState(false);
  const close = () => setEdited(false);
  const keep = () => {
    close();
    onSaved();
  };
  if (isEdited) return <ThemeForm site={site} themes={stats.themes} onCancel={close} onSaved={keep} />;
  return (
    <>
      {stats.themes.length > 0 ? <ThemeTable stats={stats} about={about} /> : <p>{spoken.noThemes}</p>}
      {stats.steps.length > 1 && <TrendTable stats={stats} />}
      {role === 'admin' && (
        <button type="button" class="button" onClick={() => setEdited(true)}>
          {spoken.edit}
        </button>
      )}
    </>
  );
}

function ThemeTable({ stats, about }: Pick<Props, 'stats' | 'about'>) {
  const { spoken } = useWords();
  const { themeColumns: columns } = spoken;
  return (
    <table class="board themes">
      <caption>
        {spoken.about(about)}. {spoken.read(stats.comments)} {!stats.whole && spoken.newestOnly}
      </caption>
      <thead>
        <tr>
          <th scope="col">{columns.theme}</th>
          <th scope="col">{columns.comments}</th>
          <th scope="col">{columns.low}</th>
          <th scope="col">{columns.trend}</th>
        </tr>
      </thead>
      <tbody>
        {stats.themes.map((theme) => (
          <ThemeRow key={theme.name} theme={theme} />
        ))}
      </tbody>
    </table>
  );
}

function ThemeRow({ theme: { name, comments, low_share, trend } }: { readonly theme: ThemeStats['themes'][number] }) {
  const { format } = useLanguage();
  const { place } = useNavigation();
  return (
    <tr>
      <th scope="row">
        <Link to={{ ...place, opened: { agent: null, channel: place.channel, team: place.team }, sought: { ...ALL_WORDS, theme: name } }}>
          <bdi>{name}</bdi>
        </Link>
      </th>
      <td>{format.count(comments)}</td>
      <td>{format.share(low_share)}</td>
      <td>
        <Trend counts={trend} />
      </td>
    </tr>
  );
}
