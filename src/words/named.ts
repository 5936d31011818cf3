import type { Language } from './language.js';

const AND_MORE: Readonly<Record<Language, (n: number) => string>> = {
  en: (n) => ` and ${n} more`,
  fr: (n) => ` et ${n} de plus`,
  de: (n) => ` und ${n} weitere`,
  es: (n) => ` y ${n} más`,
};

/** Names of a file in quotes: so many of them, cut where they are long, and how many more there are. */
export function named(
  names: readonly string[],
  language: Language,
  { shown, longest }: { readonly shown: number; readonly longest?: number },
): string {
  const first = names.slice(0, shown).map((name) => JSON.stringify(name.slice(0, longest)));
  return first.join(', ') + (names.length > shown ? AND_MORE[language](names.length - shown) : '');
}
