/** A browser's EventSource as far as the page uses it, with a line that the test holds in its hand. */
export class Line extends EventTarget {
  readyState = 1;
  close() {
    this.readyState = 2;
  }
  say(type: string, data: object) {
    this.dispatchEvent(new MessageEvent(type, { data: JSON.stringify(data) }));
  }
  breakDown(readyState: 0 | 2) {
    this.readyState = readyState;
    this.dispatchEvent(new Event('error'));
  }
}
