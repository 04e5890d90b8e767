import { render } from 'preact';
import { readAddress } from './address.ts';
import { loadLanguage } from './load-language.ts';
import { Page } from './Page.tsx';

const root = document.querySelector('#app');
const { lang, kiosk } = readAddress(location.search);

// The page is first painted in the language that it stays in. Only a wall fetches what a wall is made of.
const parts = Promise.all([loadLanguage(lang), kiosk && import('./wall/Wall.tsx').then(({ Wall }) => Wall)]);

// Nobody is there to load a wall again that came while its server went.
const AGAIN = 10_000;

void parts.then(
  ([first, Wall]) => root && render(<Page first={first} {...(Wall && { Board: Wall })} />, root),
  () => setTimeout(() => location.reload(), AGAIN),
);
