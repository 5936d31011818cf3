import { describe, expect, it } from 'vitest';
import { mostPlausible } from '../../src/sources/guess-encoding.js';
import { decoderFor, encodingNamed, lettersOf } from '../../src/text-decoder.js';

/** The bytes of a text in an encoding of one byte a character. */
async function bytesIn(encoding: string, text: string): Promise<Buffer> {
  const letters = await lettersOf(encoding);
  return Buffer.from(
    [...text].map((character) => {
      const byte = character < '\x80' ? character.charCodeAt(0) : 128 + letters.indexOf(character);
      if (byte < 128 && character >= '\x80') throw new Error(`${character} is not in ${encoding}`);
      return byte;
    }),
  );
}

const file = (encoding: string, answers: readonly string[]): Promise<Buffer> =>
  bytesIn(
    encoding,
    `id,q\n${Array.from({ length: 30 }, (_, i) => `${i},"${answers[i % answers.length]}"\n`).join('')}`,
  );

describe('an encoding of one byte a character', () => {
  it.each<[string, readonly string[]]>([
    ['windows-1252', ['Créée', 'Là', 'À côté', 'Oui, très']],
    ['macintosh', ['Ja, häufig', 'Nein', 'Für später']],
    ['windows-1251', ['Да', 'Нет', 'Не знаю']],
    ['koi8-r', ['Да', 'Нет', 'Не знаю']],
    ['iso-8859-5', ['Да', 'Нет', 'Не знаю']],
    ['iso-8859-8', ['כן', 'לא', 'לא יודע']],
  ])('is read as %s', async (encoding, answers) => {
    expect((await mostPlausible('x.csv', await file(encoding, answers))).encoding).toBe(encoding);
  });

  const LANGUAGES: Readonly<Record<string, readonly string[]>> = {
    French: ['Très satisfait', 'Plutôt intéressé', 'Ça m’est égal', 'Déçu', 'Où ça, à Évry ?'],
    German: ['häufig', 'für später', 'größer', 'Österreich', 'übermäßig'],
    Spanish: ['Sí', 'más o menos', 'según el año', 'enseñanza pública', '¿cuándo?'],
    Portuguese: ['não', 'às vezes', 'opção', 'três', 'também'],
    Swedish: ['två gånger', 'ofta på jobbet', 'kött', 'hälsa'],
    Danish: ['måske', 'også', 'ærlig', 'nødvendigt'],
    Icelandic: ['já, það', 'þú', 'aldrei í ár', 'fræði'],
    Polish: ['raczej się zgadzam', 'trudno powiedzieć', 'częściej', 'miesiąc', 'żaden', 'średnio'],
    Czech: ['spíše souhlasím', 'nevím', 'určitě ano', 'měsíčně', 'Plzeňský', 'kůň'],
    Hungarian: ['egyetértek', 'gyakrabban, mint hetente', 'közömbös', 'jövőre', 'hűvös'],
    Croatian: ['slažem se', 'češće', 'možda', 'uopće ne'],
    Turkish: ['kesinlikle katılıyorum', 'bazen', 'hiçbiri', 'değil', 'İstanbul', 'düşük'],
  };
  const WRITTEN_IN: Readonly<Record<string, readonly string[]>> = {
    'windows-1252': ['French', 'German', 'Spanish', 'Portuguese', 'Swedish', 'Danish', 'Icelandic'],
    macintosh: ['French', 'German', 'Spanish', 'Portuguese', 'Swedish', 'Danish'],
    cp850: ['French', 'German', 'Spanish', 'Portuguese', 'Swedish', 'Danish'],
    cp437: ['French', 'German', 'Spanish', 'Swedish'],
    'windows-1250': ['Polish', 'Czech', 'Hungarian', 'Croatian', 'German'],
    'iso-8859-2': ['Polish', 'Czech', 'Hungarian', 'Croatian'],
    'windows-1254': ['Turkish', 'French', 'German'],
  };

  it.each(
    Object.entries(WRITTEN_IN).flatMap(([encoding, languages]) =>
      languages.map((language) => [encoding, language] as const),
    ),
  )('of Latin letters makes the same words of %s bytes in %s', async (encoding, language) => {
    const answers = LANGUAGES[language]!.map((answer) =>
      encoding.startsWith('cp') || encoding === 'iso-8859-2' ? answer.replaceAll('’', "'") : answer,
    ).filter((answer) => encoding !== 'cp437' || !answer.includes('É'));
    const text = `id,q\n${answers.map((answer, i) => `${i},"${answer}"\n`).join('')}`;
    const bytes = await bytesIn(encoding, text);
    const guess = await mostPlausible('x.csv', bytes);
    expect((await decoderFor(guess.encoding))(bytes), guess.encoding).toBe(text);
    const other = guess.other === undefined ? undefined : await decoderFor(guess.other);
    expect(other?.(bytes)).not.toBe(text);
  });

  it.each([
    ['cp850', 'cp850'],
    ['CP-437', 'cp437'],
    ['ibm850', 'cp850'],
    ['437', 'cp437'],
    ['latin1', 'windows-1252'],
    ['latin5', 'windows-1254'],
    ['cp1250', 'windows-1250'],
    ['cp999', undefined],
    ['utf-7', undefined],
    ['base64', undefined],
  ])('may be named: %s', (asked, name) => {
    expect(encodingNamed(asked)).toBe(name);
  });

  it.each<[string, readonly string[]]>([
    ['windows-1253', ['Ναι', 'Όχι', 'Δεν ξέρω']],
    ['windows-1256', ['نعم', 'لا', 'لا أعرف']],
    ['windows-874', ['ใช่', 'ไม่', 'ไม่รู้']],
  ])('is not taken for a Western one where it is %s', async (encoding, answers) => {
    await expect(mostPlausible('x.csv', await file(encoding, answers))).rejects.toThrow('--encoding');
  });
});
