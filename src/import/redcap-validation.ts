import type { Draft } from './draft.js';

/** Decimals that are accepted where a dictionary says "a number" and no more. */
export const DECIMALS = 4;

/** Validations of a text field that make it a number, with its decimals. */
export const ENTERED: Readonly<Record<string, number>> = {
  int: 0,
  integer: 0,
  float: DECIMALS,
  number: DECIMALS,
  number_1dp: 1,
  number_2dp: 2,
  number_3dp: 3,
  number_4dp: 4,
  number_comma_decimal: DECIMALS,
  number_1dp_comma_decimal: 1,
  number_2dp_comma_decimal: 2,
  number_3dp_comma_decimal: 3,
  number_4dp_comma_decimal: 4,
};

type Bound = 'text_validation_min' | 'text_validation_max';

/** The range of a number, where its ends are plain numbers. */
export function numberRange(
  draft: Draft,
  variable: string,
  at: (name: Bound) => string,
): { readonly min?: number; readonly max?: number } {
  const bound = (name: Bound): number | undefined => {
    const text = at(name);
    if (text === '') return undefined;
    if (/^[+-]?\d+(?:[.,]\d+)?$/.test(text)) return Number(text.replace(',', '.'));
    draft.note(variable, `its limit ${text} is not a plain number`);
    return undefined;
  };
  const [min, max] = [bound('text_validation_min'), bound('text_validation_max')];
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}
