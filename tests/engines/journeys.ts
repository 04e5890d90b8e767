import assert from 'node:assert/strict';
import { refused, type Stage, stored } from '../support/stage.ts';
import type { Engine } from './engine.ts';

/** One walk through the widget, by the sentence that it proves. What is not so is thrown. */
export interface Journey {
  readonly promise: string;
  walk(engine: Engine, stage: Stage): Promise<void>;
}

const ROOT = "(document.querySelector('afterword-widget') ?? { shadowRoot: null }).shadowRoot";
const face = (place: number) => `return ${ROOT}.querySelectorAll('.faces button')[${place}]`;
const part = (selector: string) => `return ${ROOT}.querySelector('${selector}')`;
const textOf = (selector: string) => `const found = ${ROOT}?.querySelector('${selector}'); return found ? found.textContent : ''`;

const PATIENCE = 10_000; // ms

/** Looks until it is so, and says what it saw last where it never is. */
async function until<Seen>(look: () => Promise<Seen> | Seen, isSo: (seen: Seen) => boolean): Promise<Seen> {
  const end = performance.now() + PATIENCE;
  let seen = await look();
  while (!isSo(seen)) {
    if (performance.now() > end) assert.fail(`waited in vain; last seen: ${JSON.stringify(seen)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    seen = await look();
  }
  return seen;
}

const said = (engine: Engine, text: string) =>
  until(
    () => engine.run<string>(textOf('[role=status]')),
    (seen) => seen === text,
  );

interface Visit {
  readonly lang?: string;
  readonly script?: string;
  readonly body?: string;
  readonly headers?: Record<string, string>;
}

async function visit(engine: Engine, stage: Stage, { lang = 'en', script = '', body = ELEMENT, headers = {} }: Visit = {}): Promise<void> {
  stage.show(
    `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>Help</title><script async nonce="x" src="${stage.host}widget.js" data-site="aw_pk_test" ${script}></script><body>${body}</body></html>`,
    headers,
  );
  await engine.open(stage.page);
  await until(
    () => engine.run<number>(`return ${ROOT} ? ${ROOT}.querySelectorAll('.faces button').length : 0`),
    (count) => count > 0,
  );
}

const ELEMENT = '<afterword-widget interaction="4711"></afterword-widget>';

/** What every engine has to do. */
export const JOURNEYS: readonly Journey[] = [
  {
    promise: 'one tap is an answer, and another face replaces it',
    async walk(engine, stage) {
      await visit(engine, stage);
      await engine.click(face(3));
      await said(engine, 'Saved');
      await engine.click(face(0));
      await until(
        () => stage.responses.length,
        (count) => count === 2,
      );
      assert.deepEqual(
        stage.responses.map(({ rating, revision }) => [rating, revision]),
        [
          [4, 0],
          [1, 1],
        ],
      );
    },
  },
  {
    promise: 'what is written is saved as it is written, and thanked for',
    async walk(engine, stage) {
      await visit(engine, stage);
      await engine.click(face(4));
      await engine.click(part('textarea'));
      await engine.press(...'kind');
      await until(
        () => stage.responses.at(-1)?.['comment'],
        (comment) => comment === 'kind',
      );
      await engine.click(part('.done'));
      await until(
        () => engine.run<string>(textOf('h2')),
        (heading) => heading === 'Thank you!',
      );
    },
  },
  {
    promise: 'arrow keys walk and save nothing',
    async walk(engine, stage) {
      await visit(engine, stage);
      await engine.run(`${ROOT}.querySelector('.faces button').focus()`);
      await engine.press('ArrowRight', 'ArrowRight');
      assert.equal(await engine.run(`return ${ROOT}.activeElement.textContent`), 'Okay');
      // Enter and Space are the button's own: under WebDriver BiDi, Firefox presses no button by them, on any page.
      assert.equal(stage.responses.length, 0);
    },
  },
  {
    promise: 'an answer that the server cannot take now is kept, said to be kept, and sent again',
    async walk(engine, stage) {
      stage.answer((message, path) => (path === 'responses' ? { status: 503, body: '' } : stored(message)));
      await visit(engine, stage);
      await engine.click(face(1));
      await said(engine, 'Kept on this device, will be sent');
      assert.match(await engine.run<string>('return JSON.stringify(localStorage)'), /rating/);
      stage.answer(null);
      await said(engine, 'Saved');
      assert.equal(new Set(stage.responses.map(({ id }) => id)).size, 1);
    },
  },
  {
    promise: 'an answer that there is already is said to be there',
    async walk(engine, stage) {
      stage.answer((message, path) => (path === 'responses' ? refused(409, 'already_rated') : stored(message)));
      await visit(engine, stage);
      await engine.click(face(2));
      await until(
        () => engine.run<string>(textOf('h2')),
        (heading) => heading === 'Already answered',
      );
    },
  },
  {
    promise: 'a popup stands over the page without taking the focus, and Esc from inside closes it',
    async walk(engine, stage) {
      await visit(engine, stage, { script: 'data-ask="load"', body: '<input id="search">' });
      assert.equal(await engine.run('return document.activeElement === document.body'), true);
      await engine.run(`${ROOT}.querySelector('.close').focus()`);
      await engine.press('Escape');
      await until(
        () => engine.run<number>("return document.querySelectorAll('afterword-widget').length"),
        (count) => count === 0,
      );
      await until(
        () => stage.exposures.map(({ kind }) => kind),
        (kinds) => kinds.includes('dismissed'),
      );
    },
  },
  {
    promise: 'the strictest page has nothing to say against it',
    async walk(engine, stage) {
      // The picture of the tab is asked for by the browser, not by us.
      const policy = `default-src 'none'; img-src 'self'; script-src 'nonce-x' ${stage.host}; style-src 'none'; base-uri 'none'; connect-src ${stage.host}; require-trusted-types-for 'script'; trusted-types 'none'`;
      const watch = `<script nonce="x">window.violations = []; addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective))</script>`;
      await visit(engine, stage, { body: watch + ELEMENT, headers: { 'content-security-policy': policy } });
      await engine.click(face(3));
      await said(engine, 'Saved');
      assert.deepEqual(await engine.run('return window.violations'), []);
    },
  },
  {
    promise: 'another language comes by itself, and is mirrored where it is written from right to left',
    async walk(engine, stage) {
      await visit(engine, stage, { lang: 'ar' });
      const [first, last] = await engine.run<number[]>(
        `const all = [...${ROOT}.querySelectorAll('.faces button')].map((button) => button.getBoundingClientRect().left); return [all[0], all[4]]`,
      );
      assert.ok((first ?? 0) > (last ?? 0));
      assert.notEqual(await engine.run(textOf('h2')), 'How was our support?');
    },
  },
];
