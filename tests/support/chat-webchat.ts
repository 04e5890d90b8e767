/**
 * Puts Bot Framework's Web Chat on a page, without a network: `tell(activity)` is what the bot says. The store passes its activities on, as the
 * page has to write it (docs/chats.md).
 */
export const WEB_CHAT = `
<div id="webchat" style="width: 400px; height: 500px"></div>
<script>
  {
    // As much of an observable as Web Chat asks for.
    const stream = (...past) => {
      const observers = new Set();
      const observable = {
        subscribe(next) {
          const observer = next.call ? { next } : next;
          observers.add(observer);
          for (const value of past) observer.next(value);
          return { unsubscribe: () => observers.delete(observer) };
        },
      };
      observable[Symbol.observable || '@@observable'] = () => observable;
      return { observable, next: (value) => observers.forEach((observer) => observer.next(value)) };
    };
    const activities = stream();
    let count = 0;
    window.tell = (activity) =>
      activities.next({ id: 'a' + ++count, timestamp: new Date().toISOString(), conversation: { id: 'c1' }, from: { id: 'ben', name: 'Ben Okafor', role: 'bot' }, ...activity });
    const directLine = {
      activity$: activities.observable,
      connectionStatus$: stream(2).observable,
      getSessionId: () => stream('s').observable,
      end() {},
      postActivity(activity) {
        const id = 'p' + ++count;
        setTimeout(tell, 0, { ...activity, id, from: { ...activity.from, role: 'user' } });
        return stream(id).observable;
      },
    };
    WebChat.renderWebChat({ directLine, store, userID: 'ana', ...window.middleware }, document.querySelector('#webchat'));
  }
</script>`;
