import { render } from 'preact';
export const mount = (root: Element) => render(<p>hi</p>, root);
