import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { PageSettings } from '../contract/widget-settings.ts';
import { type Asset, type Assets, assetOf } from './assets.ts';

/** The widget of a build with how one site asks, as one module; null settings stand for a site that there is not. Undefined where there is no such build. */
export type WidgetModules = (build: string, settings: PageSettings | null) => Promise<Asset | undefined>;

const compress = promisify(brotliCompress);
const PARAMS = { [constants.BROTLI_PARAM_QUALITY]: 11 }; // Some tens of ms in the thread pool, once for what thousands of pages get.
const KEPT_MAX = 500; // Sites that are asked about again and again; each takes some 40 kB.

/** Makes each of them once for as long as the settings are the same, and keeps those that were asked for last. */
export function widgetModules(files: Assets): WidgetModules {
  const kept = new Map<string, { readonly end: string; readonly asset: Promise<Asset> }>();
  return async (build, settings) => {
    const widget = files.get(`widget/${build}/afterword.js`);
    if (!widget) return;
    const name = `${build} ${settings?.site ?? ''}`;
    const end = `\nexport const settings=${JSON.stringify(settings)};\n`;
    const known = kept.get(name);
    const current = known?.end === end ? known : { end, asset: moduleOf(widget, end) };
    kept.delete(name);
    kept.set(name, current);
    for (const [oldest] of kept) if (kept.size > KEPT_MAX) kept.delete(oldest);
    return current.asset;
  };
}

async function moduleOf({ type, bytes }: Asset, end: string): Promise<Asset> {
  const module = Buffer.concat([bytes, Buffer.from(end)]);
  return assetOf(type, module, await compress(module, { params: PARAMS }));
}
