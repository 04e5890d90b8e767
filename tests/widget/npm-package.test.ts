import { expect, test } from 'vitest';
import { onConsumer } from './npm-consumer.ts';

const consumer = onConsumer();

const PAGE = `
import { AfterwordUnavailable, loadAfterword, type Afterword, type AfterwordOutcome } from '@afterword/widget';
import type { ChatAdapter } from '@afterword/widget/adapters';
import type { AfterwordWidgetAttributes } from '@afterword/widget/element';
import { AfterwordWidget, useAfterword } from '@afterword/widget/react';
import { h } from 'vue';
import * as vue from '@afterword/widget/vue';

const options = { site: 'aw_pk_1', host: 'https://feedback.example.com' } as const;
const afterword: Afterword | null = await loadAfterword({ ...options, agentName: 'Ana', theme: 'dark' });
const outcome: AfterwordOutcome | undefined = await afterword?.('ask', { interaction: '4711' });
await loadAfterword({ ...options, version: '1.4.2', integrity: 'sha384-x' });
// @ts-expect-error a hash belongs to a version
await loadAfterword({ ...options, integrity: 'sha384-x' });
// @ts-expect-error it is loaded from the operator's own server
await loadAfterword({ site: 'aw_pk_1' });
// @ts-expect-error there is no such theme
await loadAfterword({ ...options, theme: 'pink' });
console.log(outcome?.status, window.afterword?.version, new AfterwordUnavailable('x').message);

const adapter: ChatAdapter = { name: 'ours', attach: (window, chat) => (chat.ended({ id: 'ana' }), () => window.close()) };
afterword?.('adapter', adapter);

document.querySelector('afterword-widget')?.addEventListener('afterword:submitted', ({ detail }) => console.log(detail.rating.toFixed()));
addEventListener('afterword:ready', ({ detail }) => console.log(detail.version));
const attributes: AfterwordWidgetAttributes = { 'agent-name': 'Ana', interaction: '4711' };

export const Question = ({ id }: { id: string | undefined }) => {
  const { ask, close } = useAfterword(options);
  return (
    <>
      <AfterwordWidget {...options} interaction={id} agentName="Ana" onSubmitted={({ rating }) => rating.toFixed()} onError={({ title }) => title.trim()} />
      {/* @ts-expect-error there is no such option */}
      <AfterwordWidget {...options} agnet="ana" />
      <afterword-widget {...attributes} lang="de" />
      <button type="button" onClick={() => void ask({ interaction: '1' }).then(({ rating }) => rating?.toFixed())} onBlur={close} />
    </>
  );
};

export const question = h(vue.AfterwordWidget, { ...options, interaction: '4711', onSubmitted: ({ rating }) => rating.toFixed() });
// @ts-expect-error there is no such theme
export const wrong = h(vue.AfterwordWidget, { ...options, theme: 'pink' });
`;

test.each(['bundler', 'nodenext'])('%s', async (moduleResolution) => {
  await consumer.write('page.tsx', PAGE);
  const module = moduleResolution === 'bundler' ? 'esnext' : 'nodenext';
  expect(await consumer.check(['page.tsx'], { module, moduleResolution })).toBe('');
});
