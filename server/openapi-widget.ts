import * as z from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { PageSettings, WidgetSettingsQuery } from '../contract/widget-settings.ts';
import { byAnyone } from './operations.ts';

const FilePath = z.object({ file: z.string() });
const BuildPath = z.object({ build: z.string().meta({ description: 'A hash of the build.' }), file: z.string() });

/** What the API document says of what customers' pages load. */
export const widgetPaths: ZodOpenApiPathsObject = {
  '/api/v1/widget-settings': {
    get: byAnyone({
      id: 'readWidgetSettings',
      summary: 'How a site asks, for its pages: of any origin, and of use for a minute.',
      query: WidgetSettingsQuery,
      answers: { 200: ['All of it, chosen or standard.', PageSettings], 304: ['It is what it was (`If-None-Match`).'] },
      refusals: ['validation_failed', 'unknown_site'],
    }),
  },
  '/widget.js': {
    get: byAnyone({
      id: 'loadWidget',
      summary: 'The script tag.',
      answers: { 200: ['A script.', 'text/javascript'] },
      refusals: ['not_found'],
    }),
  },
  '/widget/integrity.json': {
    get: byAnyone({
      id: 'readIntegrity',
      summary: 'The hash of each script that pages may pin by its version, by its path.',
      answers: { 200: ['An object of hashes, in the notation of the `integrity` attribute.', z.record(z.string(), z.string())] },
    }),
  },
  '/widget/{file}': {
    get: byAnyone({
      id: 'readWidgetFile',
      summary: 'A file beside the script tag.',
      path: FilePath,
      answers: { 200: ['A script.', 'text/javascript'] },
      refusals: ['not_found'],
    }),
  },
  '/widget/{build}/{file}': {
    get: byAnyone({
      id: 'readWidget',
      summary: 'What the script tag loads when the question is due: `<site key>.js` is the widget, and exports as `settings` how the site asks.',
      path: BuildPath,
      answers: { 200: ['A script, or the words of a language as JSON.', 'text/javascript'] },
      refusals: ['not_found'],
    }),
  },
  '/widget/{build}/adapters/{file}': {
    get: byAnyone({
      id: 'readWidgetAdapter',
      summary: 'What connects the widget with a chat.',
      path: BuildPath,
      answers: { 200: ['A script.', 'text/javascript'] },
      refusals: ['not_found'],
    }),
  },
};
