/**
 * The letters beyond ASCII of languages that surveys are answered in, the most frequent first: by them it is told which
 * of two encodings makes words of some bytes.
 */
const ALPHABETS: readonly string[] = [
  'éèàêçôûîâùïëœæ', // French
  'üäöß', // German
  'óíáéñúü', // Spanish
  'ãçáéíóêõâúàôü', // Portuguese
  'àèùòìéóí', // Italian
  'àéèóíçïúòü', // Catalan
  'ëéïöüèê', // Dutch
  'øåæéòô', // Danish, Norwegian
  'äöåéü', // Swedish, Finnish
  'ðáíþóæöéúý', // Icelandic
  'äõüöšž', // Estonian
  'ęóąłżśćńź', // Polish
  'íáéěřčšýžůúňťďó', // Czech
  'íáčéúýžšľťôňóäďŕĺ', // Slovak
  'éáöóőíüúű', // Hungarian
  'čšžćđ', // Croatian, Slovene, Bosnian
  'ăîâşţșț', // Romanian
  'ıüşçğöâîû', // Turkish
  'ëç', // Albanian
];

type Likelihoods = ReadonlyMap<string, number>;

/** How likely each letter is among those beyond ASCII, as logarithm: about as one by its rank, in any alphabet. */
const LIKELIHOODS: readonly Likelihoods[] = ALPHABETS.map((letters) => {
  const all = [...letters];
  const sum = all.reduce((total, _, rank) => total + 1 / (rank + 1), 0);
  return new Map(all.map((letter, rank) => [letter, Math.log(1 / (rank + 1) / sum)]));
});
const KNOWN = new Set(ALPHABETS.flatMap((letters) => [...letters]));
/** Of a letter of another language, as in a name; of one that no language has. */
const FOREIGN = Math.log(1e-3);
const UNKNOWN = Math.log(1e-5);

/**
 * How likely some letters are as those of one language, whichever that is: a logarithm.
 * @param letters how often each stands in the text, in lower case
 */
export const likelihoodOf = (letters: ReadonlyMap<string, number>): number =>
  Math.max(
    ...LIKELIHOODS.map((language) =>
      [...letters].reduce(
        (sum, [letter, n]) => sum + n * (language.get(letter) ?? (KNOWN.has(letter) ? FOREIGN : UNKNOWN)),
        0,
      ),
    ),
  );
