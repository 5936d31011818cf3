import type { Language } from './language.js';

/** The fixed words of a codebook. Names of columns and codes come ready to be shown. */
export interface CodebookWords {
  readonly record: (instrument: string, version: string, one: string) => string;
  readonly key: string;
  readonly noKey: string;
  readonly missing: string;
  readonly emptyCell: string;
  readonly code: string;
  readonly label: string;
  readonly column: string;
  readonly option: string;
  readonly item: string;
  readonly barrier: string;
  readonly category: string;
  readonly uncoded: string;
  readonly saysNone: string;
  /** Between a name and what is said of it. */
  readonly colon: string;
  readonly optional: string;
  readonly followsFrom: (column: string) => string;
  readonly oneOption: (column: string) => string;
  readonly severalJoined: (column: string, separator: string) => string;
  readonly severalColumns: string;
  readonly none: (codes: string) => string;
  readonly score: (score: number) => string;
  readonly beside: string;
  readonly top: (codes: string) => string;
  readonly ratings: (levels: string) => string;
  readonly contributions: (levels: string) => string;
  readonly numbers: (what: string) => string;
  readonly number: (what: string, column: string) => string;
  readonly addUp: (total: number) => string;
  readonly text: (column: string) => string;
  readonly barriers: (column: string, separator: string) => string;
  readonly barriersColumns: string;
  readonly ticked: (texts: string) => string;
  readonly notTicked: (texts: string) => string;
  readonly whole: string;
  readonly decimal: (decimals: number) => string;
  readonly from: (min: number) => string;
  readonly to: (max: number) => string;
}

export const CODEBOOK_WORDS: Readonly<Record<Language, CodebookWords>> = {
  en: {
    record: (id, version, one) => `Instrument ${id} ${version}. One record is one ${one}.`,
    key: 'Key',
    noKey: 'none; records cannot be checked for repeats',
    missing: 'Missing',
    emptyCell: 'the empty cell',
    code: 'Code',
    label: 'Label',
    column: 'Column',
    option: 'Option',
    item: 'Item',
    barrier: 'Barrier',
    category: 'Category',
    uncoded: '(uncoded)',
    saysNone: '(says "none")',
    colon: ': ',
    optional: ', optional',
    followsFrom: (column) => `follows from column ${column}`,
    oneOption: (column) => `one option, column ${column}`,
    severalJoined: (column, separator) => `any number of options, column ${column}, joined by ${separator}`,
    severalColumns: 'any number of options, one column each',
    none: (codes) => `; says "none": ${codes}`,
    score: (score) => `, score ${score}`,
    beside: ' (beside the scale)',
    top: (codes) => `; top: ${codes}`,
    ratings: (levels) => `ratings, one column for each item: ${levels}`,
    contributions: (levels) => `contributions, one column for each item: ${levels}`,
    numbers: (what) => `${what}, one column for each item`,
    number: (what, column) => `${what}, column ${column}`,
    addUp: (total) => `; they add up to ${total}`,
    text: (column) => `free text, column ${column}; counted, never shown`,
    barriers: (column, separator) => `barriers, column ${column}, joined by ${separator}`,
    barriersColumns: 'barriers, one column each',
    ticked: (texts) => `; ticked: ${texts}`,
    notTicked: (texts) => `; not ticked: ${texts}`,
    whole: 'whole number',
    decimal: (decimals) => `number with up to ${decimals} decimals`,
    from: (min) => `from ${min}`,
    to: (max) => `to ${max}`,
  },
  fr: {
    record: (id, version, one) => `Questionnaire ${id} ${version}. Un enregistrement\u00a0: 1 ${one}.`,
    key: 'Clé',
    noKey: 'aucune\u00a0; les doublons ne peuvent être trouvés',
    missing: 'Manquant',
    emptyCell: 'la cellule vide',
    code: 'Code',
    label: 'Libellé',
    column: 'Colonne',
    option: 'Option',
    item: 'Item',
    barrier: 'Obstacle',
    category: 'Catégorie',
    uncoded: '(sans code)',
    saysNone: '(dit «\u00a0aucun\u00a0»)',
    colon: '\u00a0: ',
    optional: ', facultatif',
    followsFrom: (column) => `se déduit de la colonne ${column}`,
    oneOption: (column) => `une option, colonne ${column}`,
    severalJoined: (column, separator) => `plusieurs options, colonne ${column}, séparées par ${separator}`,
    severalColumns: 'plusieurs options, une colonne pour chacune',
    none: (codes) => `\u00a0; dit «\u00a0aucun\u00a0»\u00a0: ${codes}`,
    score: (score) => `, score ${score}`,
    beside: ' (hors de l’échelle)',
    top: (codes) => `\u00a0; haut de l’échelle\u00a0: ${codes}`,
    ratings: (levels) => `évaluations, une colonne par item\u00a0: ${levels}`,
    contributions: (levels) => `contributions, une colonne par item\u00a0: ${levels}`,
    numbers: (what) => `${what}, une colonne par item`,
    number: (what, column) => `${what}, colonne ${column}`,
    addUp: (total) => `\u00a0; leur somme est ${total}`,
    text: (column) => `texte libre, colonne ${column}\u00a0; compté, jamais montré`,
    barriers: (column, separator) => `obstacles, colonne ${column}, séparés par ${separator}`,
    barriersColumns: 'obstacles, une colonne pour chacun',
    ticked: (texts) => `\u00a0; coché\u00a0: ${texts}`,
    notTicked: (texts) => `\u00a0; non coché\u00a0: ${texts}`,
    whole: 'nombre entier',
    decimal: (decimals) => `nombre avec ${decimals} décimales au plus`,
    from: (min) => `de ${min}`,
    to: (max) => `jusqu’à ${max}`,
  },
  de: {
    record: (id, version, one) => `Fragebogen ${id} ${version}. Ein Datensatz: 1 ${one}.`,
    key: 'Schlüssel',
    noKey: 'keiner; Wiederholungen sind nicht zu erkennen',
    missing: 'Fehlend',
    emptyCell: 'die leere Zelle',
    code: 'Code',
    label: 'Text',
    column: 'Spalte',
    option: 'Antwort',
    item: 'Aussage',
    barrier: 'Hindernis',
    category: 'Kategorie',
    uncoded: '(ohne Code)',
    saysNone: '(sagt „keine“)',
    colon: ': ',
    optional: ', darf fehlen',
    followsFrom: (column) => `folgt aus der Spalte ${column}`,
    oneOption: (column) => `eine Antwort, Spalte ${column}`,
    severalJoined: (column, separator) =>
      `beliebig viele Antworten, Spalte ${column}, getrennt durch ${separator}`,
    severalColumns: 'beliebig viele Antworten, je eine Spalte',
    none: (codes) => `; sagt „keine“: ${codes}`,
    score: (score) => `, Punkte ${score}`,
    beside: ' (neben der Skala)',
    top: (codes) => `; oben: ${codes}`,
    ratings: (levels) => `Einstufungen, eine Spalte für jede Aussage: ${levels}`,
    contributions: (levels) => `Beiträge, eine Spalte für jede Aussage: ${levels}`,
    numbers: (what) => `${what}, eine Spalte für jede Aussage`,
    number: (what, column) => `${what}, Spalte ${column}`,
    addUp: (total) => `; zusammen ${total}`,
    text: (column) => `Freitext, Spalte ${column}; gezählt, nie gezeigt`,
    barriers: (column, separator) => `Hindernisse, Spalte ${column}, getrennt durch ${separator}`,
    barriersColumns: 'Hindernisse, je eine Spalte',
    ticked: (texts) => `; angekreuzt: ${texts}`,
    notTicked: (texts) => `; nicht angekreuzt: ${texts}`,
    whole: 'ganze Zahl',
    decimal: (decimals) => `Zahl mit höchstens ${decimals} Nachkommastellen`,
    from: (min) => `von ${min}`,
    to: (max) => `bis ${max}`,
  },
  es: {
    record: (id, version, one) => `Cuestionario ${id} ${version}. Un registro: 1 ${one}.`,
    key: 'Clave',
    noKey: 'ninguna; no se pueden detectar repeticiones',
    missing: 'Ausente',
    emptyCell: 'la celda vacía',
    code: 'Código',
    label: 'Etiqueta',
    column: 'Columna',
    option: 'Opción',
    item: 'Ítem',
    barrier: 'Barrera',
    category: 'Categoría',
    uncoded: '(sin código)',
    saysNone: '(dice «ninguna»)',
    colon: ': ',
    optional: ', opcional',
    followsFrom: (column) => `se deduce de la columna ${column}`,
    oneOption: (column) => `una opción, columna ${column}`,
    severalJoined: (column, separator) => `varias opciones, columna ${column}, separadas por ${separator}`,
    severalColumns: 'varias opciones, una columna cada una',
    none: (codes) => `; dice «ninguna»: ${codes}`,
    score: (score) => `, puntuación ${score}`,
    beside: ' (fuera de la escala)',
    top: (codes) => `; parte alta: ${codes}`,
    ratings: (levels) => `valoraciones, una columna por ítem: ${levels}`,
    contributions: (levels) => `contribuciones, una columna por ítem: ${levels}`,
    numbers: (what) => `${what}, una columna por ítem`,
    number: (what, column) => `${what}, columna ${column}`,
    addUp: (total) => `; suman ${total}`,
    text: (column) => `texto libre, columna ${column}; se cuenta, no se muestra`,
    barriers: (column, separator) => `barreras, columna ${column}, separadas por ${separator}`,
    barriersColumns: 'barreras, una columna cada una',
    ticked: (texts) => `; marcado: ${texts}`,
    notTicked: (texts) => `; sin marcar: ${texts}`,
    whole: 'número entero',
    decimal: (decimals) => `número con ${decimals} decimales como máximo`,
    from: (min) => `de ${min}`,
    to: (max) => `a ${max}`,
  },
};
