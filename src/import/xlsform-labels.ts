import type { Row } from './csv.js';
import { plainText, type Text } from './words.js';

/** In which columns of a sheet the labels stand. */
export interface Languages {
  /** The column of labels without a language, or with the main one only. */
  readonly plain: string | undefined;
  /** Column by two-letter code, the main language first. */
  readonly byCode: ReadonlyMap<string, string>;
  /** Columns whose language has no code that we know. */
  readonly unknown: readonly string[];
}

/** Languages that forms name without their code. */
const CODES: Readonly<Record<string, string>> = {
  ...{
    english: 'en',
    french: 'fr',
    français: 'fr',
    german: 'de',
    deutsch: 'de',
    spanish: 'es',
    español: 'es',
  },
  ...{ portuguese: 'pt', português: 'pt', italian: 'it', italiano: 'it', dutch: 'nl', nederlands: 'nl' },
  ...{ arabic: 'ar', swahili: 'sw', kiswahili: 'sw', hindi: 'hi', nepali: 'ne', bengali: 'bn', bangla: 'bn' },
  ...{
    russian: 'ru',
    ukrainian: 'uk',
    chinese: 'zh',
    amharic: 'am',
    somali: 'so',
    urdu: 'ur',
    turkish: 'tr',
  },
};

/** Reads `label`, `label::English (en)` and `label::French` in a header; `main` is the form's default language. */
export function languagesOf(header: readonly string[], main: string): Languages {
  const byCode = new Map<string, string>();
  const unknown: string[] = [];
  for (const name of header) {
    const language = /^label\s*::?\s*(.+)$/i.exec(name.trim())?.[1];
    if (language === undefined) continue;
    const code = codeOf(language);
    if (code === undefined || byCode.has(code)) unknown.push(name);
    else byCode.set(code, name);
  }
  const own = header.find((name) => /^label$/i.test(name.trim()));
  const mainCode = codeOf(main);
  if (own !== undefined && byCode.size > 0 && mainCode !== undefined && !byCode.has(mainCode))
    byCode.set(mainCode, own);
  const first = mainCode === undefined ? [] : [...byCode].filter(([code]) => code === mainCode);
  const plain = own ?? (byCode.size === 0 ? unknown[0] : undefined);
  return {
    plain,
    byCode: new Map([...first, ...byCode]),
    unknown: unknown.filter((name) => name !== plain),
  };
}

const codeOf = (language: string): string | undefined =>
  /\(([a-z]{2})(?:[-_][a-z]+)?\)/i.exec(language)?.[1]?.toLowerCase() ??
  /^([a-z]{2})$/.exec(language.trim())?.[1] ??
  CODES[language.trim().toLowerCase()];

/** The label of a row in all its languages; in one, when there is one. */
export function labelIn({ plain, byCode }: Languages, row: Row): Text {
  const words = [...byCode].flatMap(([code, name]): [string, string][] => {
    const text = plainText(row.cell(name));
    return text === '' ? [] : [[code, text]];
  });
  if (words.length === 1) return words[0]![1];
  return words.length === 0 ? plainText(row.cell(plain ?? 'label')) : Object.fromEntries(words);
}
