import { type DefineSetupFnComponent, defineComponent, h, type MaybeRefOrGetter, onMounted, shallowRef, toValue, watchEffect } from 'vue';
import type { ElementOptions } from './element.ts';
import { type AfterwordEvents, EVENTS, type EventName } from './events.ts';
import { type LoadOptions, loadAfterword } from './load.ts';
import { type Asking, askingWith, bringScript, type ScriptOfElement } from './wrapping.ts';

/** What can be said on the element, and which script to load. */
export type AfterwordWidgetProps = ElementOptions & ScriptOfElement;

/** What it emits, each with what happened. */
export type AfterwordWidgetEmits = { [Name in EventName]: (detail: AfterwordEvents[Name]) => void };

// Vue must be told at run time what is a prop.
const OF_ELEMENT: readonly (keyof ElementOptions)[] = [
  'site',
  'host',
  'token',
  'interaction',
  'channel',
  'agent',
  'agentName',
  'team',
  'case',
  'mode',
  'position',
  'theme',
  'lang',
  'dir',
];

/** The question, in its place. Another `interaction`, `token` or `site` asks anew; another `lang` goes on in that language. */
export const AfterwordWidget: DefineSetupFnComponent<AfterwordWidgetProps, AfterwordWidgetEmits> = defineComponent<
  AfterwordWidgetProps,
  AfterwordWidgetEmits,
  EventName
>(
  (props, { emit }) => {
    const element = shallowRef<HTMLElement | null>(null);
    // After it is mounted, and never on a server.
    watchEffect((stop) => stop(bringScript(element.value, props)), { flush: 'post' });
    const tell = emit as (name: EventName, detail: unknown) => void;
    const listeners = Object.fromEntries(EVENTS.map((name) => [`onAfterword:${name}`, ({ detail }: CustomEvent) => tell(name, detail)]));
    return () => {
      const { version, integrity, nonce, agentName, ...rest } = props;
      return h('afterword-widget', { ...rest, 'agent-name': agentName, ...listeners, ref: element });
    };
  },
  { name: 'AfterwordWidget', props: [...OF_ELEMENT, 'version', 'integrity', 'nonce'], emits: [...EVENTS] },
);

/** Asks in popups, for pages that have no place for the question. The script is loaded beforehand. */
export function useAfterword(options: MaybeRefOrGetter<LoadOptions>): Asking {
  onMounted(() => {
    loadAfterword(toValue(options)).catch(() => {
      // Whoever asks is told.
    });
  });
  return askingWith(() => toValue(options));
}
