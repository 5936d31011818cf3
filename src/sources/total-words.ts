/** What a row of figures is called by its first cell. */
export type Figure = 'sum' | 'mean' | 'other';

/** In lower case, in the languages of reports; what is also a word for something else is no name by itself. */
const NAMES: Readonly<Record<Figure, { readonly clear: string; readonly unclear: string }>> = {
  sum: {
    clear:
      'total|totals|grand total|overall total|sub-?total|sub-?totals|sub total|summe|summen|gesamtsumme|gesamtergebnis|insgesamt|' +
      'zwischensumme|teilergebnis|total général|totaux|sous-total|total general|totales|suma total',
    unclear: 'sum|sums|gesamt|somme|suma|overall|all|ensemble|alle',
  },
  mean: {
    clear: 'average|averages|mittelwert|mittelwerte|durchschnitt|moyenne|moyennes|promedio|promedios',
    unclear: 'avg|mean|means|mittel|media|medias|ø',
  },
  other: {
    clear:
      'standard deviation|std\\.? ?dev\\.?|stdev|standardabweichung|écart-type|ecart-type|desviación estándar',
    unclear:
      'median|médiane|mediana|min|minimum|max|maximum|count|n|sd|variance|varianz|anzahl|nombre|effectif|recuento',
  },
};

/** With a colon, or something in brackets, behind it. */
const BEHIND = '(?:\\s*[:=(].*)?';
const FIGURES = Object.keys(NAMES) as readonly Figure[];
const FORMS = FIGURES.map((figure) => {
  const { clear, unclear } = NAMES[figure];
  return {
    figure,
    clear: new RegExp(`^(?:${clear})${BEHIND}$`, 'iu'),
    any: new RegExp(`^(?:${clear}|${unclear})${BEHIND}$`, 'iu'),
    // "North Total", "Total North", as spreadsheets name the totals of groups.
    ofGroup: new RegExp(`^(?:(?:${clear})\\s.+|.+\\s(?:${clear}))$`, 'iu'),
  };
});

/** Which figures the first cell of a row says that it holds, and how clearly: of all, of a group, or maybe something else. */
export function figureNamed(
  cell: string,
): { readonly figure: Figure; readonly as: 'clear' | 'group' | 'unclear' } | undefined {
  for (const { figure, clear, any, ofGroup } of FORMS) {
    if (clear.test(cell)) return { figure, as: 'clear' };
    if (any.test(cell)) return { figure, as: 'unclear' };
    if (ofGroup.test(cell)) return { figure, as: 'group' };
  }
  return undefined;
}

/** The first cell with anything in it of each line, as far as that can be seen without reading quotes. */
const FIRST_CELLS = /^[\s,;|"]*([^\s,;|"][^,;|\t"\r\n]{0,80})/gm;

/** Whether a text may hold such a row at all: a quick look. */
export function mayHoldFigures(text: string): boolean {
  for (const [, cell = ''] of text.matchAll(FIRST_CELLS)) {
    if (/^[^\d]/.test(cell) && figureNamed(cell.trim()) !== undefined) return true;
  }
  return false;
}
