import { useEffect, useState } from 'preact/hooks';
import { ask, Failure } from '../api.ts';
import { Door } from '../Door.tsx';
import { NoToken } from '../NoToken.tsx';
import { failureText } from '../words.ts';

/** As the link says, and otherwise as a screen is used most: everything in turn. */
function wallQuery(): URLSearchParams {
  const query = new URLSearchParams(location.search);
  query.set('kiosk', '1');
  if (!query.has('rotate')) query.set('rotate', '30');
  return query;
}

/** Where a share link leads to: it lets the screen in, and goes on to the board. */
export function WallPage({ token }: { readonly token: string | null }) {
  const [failure, setFailure] = useState<Failure | null>(null);
  // The board takes the place of this page, so that going back does not come here without a token.
  const enter = async () => {
    setFailure(null);
    const answer = await ask('POST', 'wall-sessions', { body: { token } });
    if (answer instanceof Failure) setFailure(answer);
    else location.replace(`/leaderboard/?${wallQuery()}`);
  };
  useEffect(() => {
    if (token) enter();
  }, [token]);
  if (!token) return <NoToken title="The leaderboard on a wall" from="for this screen" />;
  return (
    <Door title="The leaderboard on a wall">
      <p class={failure ? 'said fault' : 'said muted'} role="status">
        {failure ? failureText(failure) : 'Opening the board…'}
      </p>
      {failure?.code === 'link_not_valid' && <p>Ask whoever looks after the site for another link.</p>}
      {failure && failure.code !== 'link_not_valid' && (
        <button type="button" class="button" onClick={enter}>
          Try again
        </button>
      )}
    </Door>
  );
}
