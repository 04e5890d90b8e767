import { expect, test } from 'vitest';
import { changedSettings, STANDARD_SETTINGS, type WidgetSettings, wordlessReasons } from '../../domain/widget-settings.ts';

const settings = (chosen: Partial<WidgetSettings>): WidgetSettings => ({ ...STANDARD_SETTINGS, ...chosen });

test('what is changed is what is different, and nothing else', () => {
  const chosen = { scale: 3, accent: '#123456', reasons: [], words: { en: { question: 'Well?' } } } as const;

  expect(changedSettings(STANDARD_SETTINGS, settings(chosen))).toEqual(chosen);
  expect(changedSettings(settings(chosen), settings({ ...chosen, scale: 5 }))).toEqual({ scale: 5 });
  expect(changedSettings(settings(chosen), settings(structuredClone(chosen)))).toEqual({});
});

test('a reason of ours needs no word, one of the site needs it in one language', () => {
  const parking = { id: 'parking', about: 'outcome' } as const;
  const own = { id: 'constructor', about: 'person' } as const;

  expect(wordlessReasons(STANDARD_SETTINGS)).toEqual([]);
  expect(wordlessReasons(settings({ reasons: [parking, own] }))).toEqual([parking, own]);
  expect(wordlessReasons(settings({ reasons: [parking, own], words: { de: { reasons: { parking: 'Parkplatz' } }, en: {} } }))).toEqual([own]);
});
