import type { Store } from '../store.ts';

// What crosses for every customer. All of it are texts, numbers and lists of such, so that JSON says all of it.
const TEXTUAL: readonly string[] = ['record', 'expose'] satisfies (keyof Store)[];

/** Whether such a call, and what comes of it, can cross to another thread as text. */
export const isTextual = ({ method }: { readonly method: string }): boolean => TEXTUAL.includes(method);

/** A message as it crosses: as one text where JSON says all of it, which takes a third less time than cloning it object by object. Bytes and errors are cloned. */
export const leaving = <Message>(message: Message, isText: boolean): Message | string => (isText ? JSON.stringify(message) : message);

/** The message again. */
export const arrived = <Message extends object>(crossed: Message | string): Message =>
  typeof crossed === 'string' ? (JSON.parse(crossed) as Message) : crossed;
