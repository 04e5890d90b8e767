/** The forms of a text in which a number stands, by its plural category, with `#` for the number. Languages have what they need of them. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** Puts numbers into texts as the language of a locale does it: the right form, and the number as it is written there. */
export function counting(locale: string): (n: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  return (n, forms) => (forms[rules.select(n)] ?? forms.other).replace('#', () => numbers.format(n));
}
