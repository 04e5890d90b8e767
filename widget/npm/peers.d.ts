/**
 * What the wrappers use of React and Vue, which are their users' and no dependencies of ours. A test holds the wrappers to the real types.
 */
declare module 'react' {
  export interface ReactElement {
    readonly type: unknown;
    readonly props: unknown;
    readonly key: string | null;
  }
  export interface HTMLAttributes<Of> {
    readonly id?: string;
    readonly of?: Of;
  }
  export type DetailedHTMLProps<Attributes, Of> = Attributes & { readonly ref?: (element: Of | null) => void };
  export function createElement(type: string, props: object): ReactElement;
  export function useEffect(effect: (() => void) | (() => () => void), dependencies?: readonly unknown[]): void;
  export function useRef<Value>(initial: Value): { current: Value };
  export function useRef<Value>(initial: null): { readonly current: Value | null };
  export function useState<State>(initial: () => State): [State, (next: State) => void];
}

declare module 'vue' {
  interface SetupContext<Emits> {
    readonly emit: { [Name in keyof Emits]: (name: Name, detail: unknown) => void }[keyof Emits];
  }
  export type DefineSetupFnComponent<Props extends object, Emits> = new (props: Props) => { readonly $props: Props; readonly $emit: Emits };
  export type MaybeRefOrGetter<Value> = Value | { readonly value: Value } | (() => Value);
  export function defineComponent<Props extends object, Emits, Name extends keyof Emits>(
    setup: (props: Props, context: SetupContext<Emits>) => () => unknown,
    options: { readonly name: string; readonly props: readonly (keyof Props)[]; readonly emits: readonly Name[] },
  ): DefineSetupFnComponent<Props, Emits>;
  export function h(type: string, props: object): unknown;
  export function onMounted(hook: () => void): void;
  export function shallowRef<Value>(initial: Value): { value: Value };
  export function toValue<Value>(source: MaybeRefOrGetter<Value>): Value;
  export function watchEffect(effect: (stop: (cleanUp: () => void) => void) => void, options: { readonly flush: 'post' }): void;
}
