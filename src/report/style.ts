import type { Language } from '../words/language.js';
import { SEPARATORS, type Separators } from '../words/separators.js';
import type { Sort } from './order.js';
import type { Rounding } from './rounding.js';
import { THEMES, type Theme } from './theme.js';

/** How a report speaks and looks; nothing here changes a number, only its text and its place. */
export interface Style extends Theme {
  readonly rounding: Rounding;
  readonly language: Language;
  /** In which order items, options and categories are shown. */
  readonly sort: Sort;
  /** Between the digits of numbers: those of the language, if not told otherwise. */
  readonly separators: Separators;
}

/** A style from what was asked for. */
export function styleOf(asked: {
  readonly language?: Language | undefined;
  readonly rounding?: Rounding | undefined;
  readonly sort?: Sort | undefined;
  readonly theme?: Theme | undefined;
}): Style {
  const { language = 'en', sort = 'questionnaire', theme = THEMES.default } = asked;
  return {
    ...theme,
    rounding: asked.rounding ?? theme.rounding,
    language,
    sort,
    separators: SEPARATORS[language],
  };
}

/** English, rounded half up, in the order of the questionnaire. */
export const PLAIN_STYLE: Style = styleOf({});

/** The same with numbers as data have them: a point, nothing between thousands and nothing before a percent sign. */
export const withDataNumbers = (style: Style): Style => ({
  ...style,
  separators: { decimal: '.', thousands: '', percent: '' },
});
