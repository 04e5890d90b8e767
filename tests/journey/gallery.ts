import { join } from 'node:path';
import { type Browser, openBrowser } from '../support/browser.ts';
import { openStage, type Stage } from '../support/stage.ts';
import { STATES } from '../widget/states.ts';

// `npm run pictures`: the widget in every state, for docs/looks.md.

const IMAGES = join(import.meta.dirname, '../../docs/images/widget');

/** What is different about a picture. */
interface Look {
  readonly lang?: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active';
  readonly isPopup?: boolean;
  readonly width?: number;
  readonly settings?: Parameters<Stage['ask']>[0];
}

const stage = await openStage();
const browser = await openBrowser();
for (const state of Object.keys(STATES)) {
  await take(browser, state, `${state}-light.png`, {});
  await take(browser, state, `${state}-dark.png`, { colorScheme: 'dark' });
}
await take(browser, 'asking', 'three-faces.png', { settings: { scale: 3 } });
await take(browser, 'unhappy', 'own-colour.png', { settings: { accent: '#0b7a53' } });
await take(browser, 'unhappy', 'forced-colours.png', { forcedColors: 'active' });
await take(browser, 'unhappy', 'popup-phone.png', { isPopup: true, width: 360 });
await take(browser, 'unhappy', 'popup-phone-arabic.png', { isPopup: true, width: 360, lang: 'ar', colorScheme: 'dark' });
await take(browser, 'unhappy', 'popup-desktop.png', { isPopup: true, width: 1000 });
await browser.close();
stage.close();

async function take(from: Browser, state: string, file: string, look: Look): Promise<void> {
  const { lang = 'en', colorScheme = 'light', forcedColors = null, isPopup = false, width = 420, settings = {} } = look;
  stage.clear();
  stage.ask(settings);
  stage.show(
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><style>body { margin: 12px; background: ${colorScheme === 'dark' ? '#11141a' : '#eef0f4'} }</style>
     <script async src="${stage.host}widget.js" data-site="aw_pk_test" ${isPopup ? 'data-ask="load"' : ''}></script></head>
     <body>${isPopup ? '' : '<afterword-widget></afterword-widget>'}</body></html>`,
  );
  const page = await from.newPage({ viewport: { width, height: isPopup ? 720 : 300 }, colorScheme, forcedColors, reducedMotion: 'reduce' });
  await page.goto(stage.page);
  await STATES[state]?.(page, stage);
  await page.waitForTimeout(200); // What was said last is painted by then.
  await page.screenshot({ path: join(IMAGES, file), fullPage: true });
  await page.close();
}
