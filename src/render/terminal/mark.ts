const RAISED: ReadonlyMap<string, string> = new Map(
  Array.from('abcdefghijklmnoprstuvwxyz0123456789').map((letter, i) => [
    letter,
    Array.from('ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ⁰¹²³⁴⁵⁶⁷⁸⁹')[i]!,
  ]),
);

/** The mark of a note as it stands after a number: raised, so that "34ᵃ" is not read as one word. */
export const markText = (mark: string | undefined): string =>
  mark === undefined ? '' : Array.from(mark, (letter) => RAISED.get(letter) ?? letter).join('');
