import { useEffect, useState } from 'preact/hooks';
import type { Me } from '../../contract/account.ts';
import { ask, Failure } from './api.ts';
import { Door } from './Door.tsx';
import { NavigationProvider, useAddressBar } from './navigation.ts';
import { isStaffPath } from './next.ts';
import { Staff } from './Staff.tsx';
import { Stranger } from './Stranger.tsx';
import { takeToken } from './token.ts';
import { failureText } from './words.ts';

/** All pages around the leaderboard: which one it is follows from the address, and what is on it from who is signed in. */
export function App() {
  const navigation = useAddressBar();
  const token = useToken();
  const [me, setMe] = useState<Me | null | Failure | 'asking'>('asking');
  const look = () => void ask<Me>('GET', 'session').then((answer) => setMe(isNobody(answer) ? null : answer));
  useEffect(look, []);
  return (
    <NavigationProvider value={navigation}>
      {me === 'asking' ? (
        <p class="hidden" role="status">
          Loading…
        </p>
      ) : me instanceof Failure ? (
        <Door title="Something is in the way">
          <p>{failureText(me)}</p>
          <button type="button" class="button" onClick={look}>
            Try again
          </button>
        </Door>
      ) : isStaffPath(navigation.path) ? (
        <Staff me={me} change={setMe} />
      ) : (
        <Stranger me={me} change={setMe} token={token} />
      )}
    </NavigationProvider>
  );
}

/** Not to be signed in is an answer here, and no failure. */
const isNobody = (answer: Me | Failure): boolean => answer instanceof Failure && answer.code === 'unauthorized';

/** The token of the link that was opened. Another link that is pasted over this one loads no page, and says so by its own event. */
function useToken(): string | null {
  const [token, setToken] = useState(takeToken);
  useEffect(() => {
    const take = () => setToken((before) => takeToken() ?? before);
    addEventListener('hashchange', take);
    return () => removeEventListener('hashchange', take);
  }, []);
  return token;
}
