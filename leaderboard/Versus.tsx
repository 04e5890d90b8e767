import type { Pool } from '../domain/pool.ts';
import { type Side, whyAbove } from '../domain/why.ts';
import { useLanguage } from './language.ts';
import { useNavigation } from './navigation.ts';
import type { Line } from './rows.ts';

interface Props {
  readonly line: Line<string>;
  readonly lines: readonly Line<string>[];
  readonly pool: Pool;
}

/** Why one stands above the other: the row of the drawer and any other, to begin with the one next to it. */
export function Versus({ line, lines, pool }: Props) {
  const { address, change } = useNavigation();
  const { words } = useLanguage();
  const at = lines.indexOf(line);
  const others = lines.filter((other) => other !== line && other.score.n > 0);
  const other = others.find(({ key }) => key === address.versus) ?? lines[at - 1] ?? others[0];
  if (!other) return null;
  const [upper, lower] = lines.indexOf(other) < at ? [other, line] : [line, other];
  return (
    <>
      <label class="field">
        <span>{words.why.title}</span>
        <select value={other.key} onChange={({ currentTarget: { value } }) => change({ ...address, versus: value })}>
          {others.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <Answer upper={upper} lower={lower} pool={pool} />
    </>
  );
}

function Answer({ upper, lower, pool }: { readonly upper: Line<string>; readonly lower: Line<string>; readonly pool: Pool }) {
  const { words, format } = useLanguage();
  const why = whyAbove(upper, lower, pool);
  return (
    <section class="versus" aria-label={words.why.question(upper.name, lower.name)}>
      <h3>{words.why.question(upper.name, lower.name)}</h3>
      <p>
        {words.why.deciders[why.decider](upper.name, lower.name)} {words.why.chance(upper.name, lower.name, format.share(why.chance))}{' '}
        {why.decider !== 'tie' && words.why.parts(format.faces(why.fromMeans), format.faces(why.fromAnswers))}
      </p>
      <table class="board">
        <caption class="hidden">{words.why.question(upper.name, lower.name)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.boards.columns.name}</th>
            <th scope="col">{words.why.columns.mean}</th>
            <th scope="col">{words.why.columns.answers}</th>
            <th scope="col">{words.why.columns.own}</th>
            <th scope="col">{words.why.columns.score}</th>
          </tr>
        </thead>
        <tbody>
          <SideRow name={upper.name} side={why.upper} />
          <SideRow name={lower.name} side={why.lower} />
        </tbody>
      </table>
    </section>
  );
}

function SideRow({ name, side }: { readonly name: string; readonly side: Side }) {
  const { format } = useLanguage();
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
      </th>
      <td>{format.mean(side.mean)}</td>
      <td>{format.count(side.n)}</td>
      <td>{format.share(side.ownShare)}</td>
      <td>{format.mean(side.score)}</td>
    </tr>
  );
}
