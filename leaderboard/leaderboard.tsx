import { render } from 'preact';
import { readAddress } from './address.ts';
import { loadLanguage } from './load-language.ts';
import { Page } from './Page.tsx';

const root = document.querySelector('#app');
// The page is first painted in the language that it stays in.
if (root) void loadLanguage(readAddress(location.search).lang).then((first) => render(<Page first={first} />, root));
