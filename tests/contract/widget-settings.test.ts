import { describe, expect, test } from 'vitest';
import { WidgetSettingsChange } from '../../contract/widget-settings.ts';
import { widgetSettings } from './messages.ts';

const change = (fields: object) => WidgetSettingsChange.safeParse(fields);
const inEnglish = (own: object) => change({ words: { en: own } });
const reasons = (count: number) => Array.from({ length: count }, (_, number) => ({ id: `r${number}`, about: 'person' }));
const tags = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, number) => [`en-x${number}`, { question: 'Well?' }]));

describe('a change of how a site asks', () => {
  test('names what is to be different and nothing else', () => {
    expect(change({}).data).toEqual({});
    expect(change({ cap: 7 }).data).toEqual({ cap: 7 });
    expect(change(widgetSettings).data).toEqual(widgetSettings);
  });

  test.each([
    { scale: 4 },
    { scale: '5' },
    { scale: null },
    { theme: 'blue' },
    { position: 'top' },
    { accent: '#35d' },
    { accent: 'red' },
    { accent: '#3355d1ff' },
    { accent: '#3355d1;color:red' },
    { accent: '' },
    { cap: -1 },
    { cap: 366 },
    { cap: 1.5 },
    { cap: null },
    { delay: 3601 },
    { delay: '10' },
    { words: null },
    { words: [] },
    { words: { en: 'How was it?' } },
    { words: { en: { question: null } } },
    { words: { en: { subject: 'How was it?' } } },
    { reasons: 'speed' },
    { reasons: ['speed'] },
    { reasons: [{ id: 'speed' }] },
    { reasons: [{ id: 'Speed', about: 'outcome' }] },
    { reasons: [{ id: 'speed', about: 'weather' }] },
    { reasons: [...reasons(1), ...reasons(1)] },
    { reasons: reasons(13) },
  ])('to %j is refused', (fields) => {
    expect(change(fields).success).toBe(false);
  });

  test('has the colour in one case, or that of the widget', () => {
    expect(change({ accent: '#3355D1' }).data).toEqual({ accent: '#3355d1' });
    expect(change({ accent: null }).data).toEqual({ accent: null });
  });

  test('may have twelve reasons, or none', () => {
    expect([change({ reasons: reasons(12) }).success, change({ reasons: [] }).success]).toEqual([true, true]);
  });

  test.each(['en', 'pt-br', 'zh-hant-tw'])('may have words in the language %s', (tag) => {
    expect(change({ words: { [tag]: { question: 'Well?' } } }).success).toBe(true);
  });

  test.each(['EN', 'en_gb', 'e', '', '<b>', 'toString', 'x'.repeat(36), ' en'])(
    'has no words in the language %j, and says that name to nobody',
    (tag) => {
      const { error } = change({ words: { [tag]: { question: 'Well?' } } });

      expect(error?.issues).toMatchObject([{ code: 'invalid_key', message: 'must have language tags in small letters as names' }]);
    },
  );

  test('is in at most forty languages', () => {
    expect([change({ words: tags(40) }).success, change({ words: tags(41) }).success]).toEqual([true, false]);
  });

  test.each(['question', 'what_went_wrong', 'what_went_well', 'thanks'])('has a line for its %s that can be read, as it was written', (name) => {
    for (const line of ['Hm', ' Wie war’s? ', '😀'.repeat(200), '<b>', '\u202eok'])
      expect(inEnglish({ [name]: line }).data?.words?.['en']).toEqual({ [name]: line });
    for (const line of ['', ' ', '\u200b', 'a\nb', 'a\0', '\ud800', 'x'.repeat(201), 5])
      expect(inEnglish({ [name]: line }).success, `${line}`).toBe(false);
  });

  test('has short words for reasons, offered or not', () => {
    expect(inEnglish({ reasons: { parking: 'x'.repeat(40), constructor: 'Building' } }).success).toBe(true);
    for (const wrong of [{ parking: 'x'.repeat(41) }, { parking: '' }, { Parking: 'Parking' }, { '': 'x' }, { 'a b': 'x' }])
      expect(inEnglish({ reasons: wrong }).success).toBe(false);
  });

  test('takes nothing from a name that means something to JavaScript', () => {
    expect(change(JSON.parse('{"words":{"__proto__":{"question":"Well?"},"en":{"reasons":{"__proto__":"x"}}}}')).data).toEqual({
      words: { en: { reasons: {} } },
    });
  });
});
