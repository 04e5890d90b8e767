import { render } from 'preact';
import { Page } from './Page.tsx';

const root = document.querySelector('#app');
if (root) render(<Page />, root);
