const SWITCH = '--disable-features=';

// What Chromium makes ready in each new window before anybody wants it, and no test ever sees: the suggestions under the address
// bar, which are two web pages, and a process for the next page. Together they take longer than the page that is tested.
const UNSEEN = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup', 'SpareRendererForSitePerProcess'];

/** The argument that turns off these as well as what a browser was started without: of two such arguments Chromium hears the last one only. */
export function withUnseenOff(startedWith: readonly string[]): string {
  const off = startedWith.findLast((argument) => argument.startsWith(SWITCH))?.slice(SWITCH.length);
  return SWITCH + [...(off ? [off] : []), ...UNSEEN].join();
}
