/** A count on its way into a sentence: the number, which decides between one and many, and its printed text. */
export interface Counted {
  readonly n: number;
  readonly text: string;
}

/** One form for exactly one, another for all else. */
export const oneOrMany = ({ n }: Pick<Counted, 'n'>, one: string, many: string): string =>
  n === 1 ? one : many;

/** In French nought and one go together. */
export const fewerThanTwo = ({ n }: Pick<Counted, 'n'>, one: string, many: string): string =>
  n < 2 ? one : many;

/** The text with a capital where a sentence begins with it. */
export const capital = (text: string): string => {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
};
