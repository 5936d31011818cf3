import { decoders } from '../instrument/decode.js';
import type { BoxLayout, Instrument } from '../instrument/model.js';

/** What boxes are written and read as, by the instrument. */
export interface BoxTexts {
  /** What to write into the box of an option. */
  readonly textsOf: (layout: BoxLayout, option: string) => { readonly yes: string; readonly no: string };
  /** What a text says in a box; undefined when it is none of the question's. */
  readonly says: (column: string, text: string) => 'ticked' | 'not ticked' | 'nothing' | undefined;
}

/** Boxes as a file of this instrument will be read. */
export function boxTexts(instrument: Instrument): BoxTexts {
  const decode = decoders(instrument);
  const says: BoxTexts['says'] = (column, text) => {
    const { meaning, fault } = decode.get(column)!(text);
    if (fault) return undefined;
    if (meaning.is === 'box') return meaning.ticked ? 'ticked' : 'not ticked';
    return 'nothing';
  };
  return {
    says,
    textsOf: ({ columns, ticked = [], notTicked = [], marks }, option) => {
      const column = columns[option]!;
      const first = (texts: readonly string[], wanted: string): string | undefined =>
        texts.find((text) => says(column, text) === wanted);
      return {
        yes: first([...ticked, '1', ...(marks?.[option] ?? []), option], 'ticked') ?? option,
        no: first([...notTicked, '0', 'no'], 'not ticked') ?? '',
      };
    },
  };
}
