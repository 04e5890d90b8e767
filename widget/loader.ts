declare const __WIDGET_FILE__: string;
const script = document.currentScript as HTMLScriptElement;
export const load = () => import(/* @vite-ignore */ new URL(__WIDGET_FILE__, script.src).href);
load();
