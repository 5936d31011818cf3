import type { Damage } from '../damage.js';
import { type Cause, clipped, type IssueFacts, issueSentence, readingsText } from '../issues.js';
import { byCode } from './by-code.js';
import type { Language } from './language.js';

/** What is wrong with an answer and where, as the report and `validate` say it. */
export interface IssueWords {
  readonly sentence: (facts: IssueFacts) => string;
  readonly line: string;
  readonly lines: string;
  /** Where there are no lines, as in Parquet. */
  readonly record: string;
  readonly records: string;
  /** Behind the places that are named. */
  readonly andMore: (n: number) => string;
  readonly validation: ValidationWords;
}

interface ValidationWords {
  readonly note: (message: string) => string;
  readonly doubt: (message: string) => string;
  /** What a check without an instrument is worth. */
  readonly draft: string;
  readonly sum: (people: string, cells: string, found: string) => string;
  readonly allValid: string;
  readonly wrong: (total: number, text: string, distinct: string) => string;
}

const SHOWN_OPTIONS = 12;

const listed = (options: readonly string[], inAll: (n: number) => string): string =>
  options.length > SHOWN_OPTIONS
    ? `${options.slice(0, SHOWN_OPTIONS).join(', ')}, … (${inAll(options.length)})`
    : options.join(', ');

interface Hint {
  readonly suggestion?: string;
  readonly cause?: Cause;
}

/** What the answer may have been, in the words of a language. */
const meant = ({ suggestion, cause }: Hint, ask: Asking): string => {
  if (cause) return `; ${ask.looksLike(clipped(cause.likely), ask[cause.damage])}`;
  return suggestion === undefined ? '' : `; ${ask.meant(suggestion)}`;
};

type Asking = Readonly<Record<Damage, string>> & {
  readonly meant: (suggestion: string) => string;
  readonly looksLike: (likely: string, damage: string) => string;
};

const allFr = (n: number): string => `${n} en tout`;
const askFr: Asking = {
  meant: (text) => `vouliez-vous dire «\u00a0${text}\u00a0»\u00a0?`,
  looksLike: (text, damage) => `cela ressemble à ${text} ${damage}`,
  'lost-zeros': 'sans son zéro initial, que les tableurs suppriment',
  'range-as-date': 'dont un tableur a fait une date',
  'wrong-encoding': 'dans un mauvais encodage\u00a0: exportez le fichier à nouveau en UTF-8',
};
const allDe = (n: number): string => `insgesamt ${n}`;
const askDe: Asking = {
  meant: (text) => `gemeint „${text}“?`,
  looksLike: (text, damage) => `es sieht aus wie ${text} ${damage}`,
  'lost-zeros': 'ohne die führende Null, die Tabellenprogramme weglassen',
  'range-as-date': '– daraus hat ein Tabellenprogramm ein Datum gemacht',
  'wrong-encoding': 'in der falschen Kodierung: die Datei noch einmal als UTF-8 exportieren',
};
const allEs = (n: number): string => `${n} en total`;
const askEs: Asking = {
  meant: (text) => `¿quiso decir «${text}»?`,
  looksLike: (text, damage) => `parece ${text} ${damage}`,
  'lost-zeros': 'sin su cero inicial, que las hojas de cálculo quitan',
  'range-as-date': 'que una hoja de cálculo convirtió en fecha',
  'wrong-encoding': 'en una codificación equivocada: exporte el archivo de nuevo en UTF-8',
};

export const ISSUE_WORDS: Readonly<Record<Language, IssueWords>> = {
  en: {
    sentence: issueSentence,
    line: 'line',
    lines: 'lines',
    record: 'record',
    records: 'records',
    andMore: (n) => ` and ${n} more`,
    validation: {
      note: (message) => `note: ${message}`,
      doubt: (message) => `doubt: ${message}`,
      draft:
        'note: no instrument was given and none recognised: the answers are compared with a draft guessed from them, ' +
        'which finds doubts and no wrong answers. "crn-survey instrument infer" writes the draft.',
      sum: (people, cells, found) => `${people}, ${cells} cells checked: ${found}.`,
      allValid: 'every answer is what the instrument allows',
      wrong: (total, text, distinct) =>
        `${text} wrong ${total === 1 ? 'answer' : 'answers'} (${distinct} distinct)`,
    },
  },
  fr: {
    sentence: byCode<IssueFacts>({
      'not-an-option': ({ options, ...hint }) =>
        `n’est pas l’une des réponses ${listed(options, allFr)}${meant(hint, askFr)}`,
      'not-a-number': ({ declared }) =>
        declared === undefined ? 'n’est pas un nombre' : `n’est pas un nombre avec ${declared}`,
      'undeclared-format': ({ readings }) =>
        `peut être ${readingsText(readings, 'ou', 'avec')}\u00a0: à déclarer dans le questionnaire`,
      'out-of-range': ({ range }) => `est hors de ${range}`,
      'too-many-decimals': ({ decimals }) =>
        decimals === 0
          ? 'n’est pas un nombre entier'
          : `a plus de ${decimals} décimale${decimals === 1 ? '' : 's'}`,
      'unknown-mention': ({ mention, ...hint }) =>
        `nomme ${clipped(mention)}, qui n’est pas une option${meant(hint, askFr)}`,
      'none-with-others': ({ none }) => `nomme «\u00a0${none}\u00a0» avec d’autres options`,
      'not-a-tick': ({ ticked, unticked }) =>
        `n’est ni coché (${listed(ticked, allFr)}) ni non coché (${listed(unticked, allFr)})\u00a0; à déclarer sous \`ticked\` ou \`not_ticked\` de la question`,
      'tick-or-not': ({ option, mark }) =>
        `peut être l’option ${clipped(option)} ou «\u00a0non coché\u00a0»\u00a0; écrire also: [${clipped(mark)}] à l’option, ou not_ticked: [${clipped(mark)}] à la question`,
      'too-many-options': ({ limit }) => `plus de ${limit} options nommées (la réponse compte quand même)`,
      'too-few-options': ({ limit }) => `moins de ${limit} options nommées (la réponse compte quand même)`,
      'wrong-sum': ({ total, tolerance }) =>
        `le total des nombres n’est pas ${total}${tolerance === 0 ? '' : ` à ${tolerance} près`} (les réponses comptent quand même)`,
      'answered-not-asked': () => 'a une réponse sans avoir été demandé (la réponse compte quand même)',
      'forms-disagree': ({ ticked, counts }) =>
        `ne dit pas la même chose que les colonnes de ses options\u00a0: ${ticked.length === 0 ? 'rien' : listed(ticked, allFr)} (${counts === 'cell' ? 'la cellule compte' : 'les colonnes comptent'})`,
      'key-missing': () => 'est vide\u00a0: le répondant ne peut être distingué des autres',
    }),
    line: 'ligne',
    lines: 'lignes',
    record: 'enregistrement',
    records: 'enregistrements',
    andMore: (n) => ` et ${n} de plus`,
    validation: {
      note: (message) => `remarque\u00a0: ${message}`,
      doubt: (message) => `doute\u00a0: ${message}`,
      draft:
        'remarque\u00a0: aucun questionnaire n’a été indiqué ni reconnu\u00a0; les réponses sont comparées à une ' +
        'ébauche devinée d’après elles, ce qui révèle des doutes mais pas de réponses non admises. ' +
        '«\u00a0crn-survey instrument infer\u00a0» écrit l’ébauche.',
      sum: (people, cells, found) => `${people}, ${cells} cellules vérifiées\u00a0: ${found}.`,
      allValid: 'chaque réponse est admise par le questionnaire',
      wrong: (total, text, distinct) =>
        `${text} ${total < 2 ? 'réponse non admise' : 'réponses non admises'} (distinctes\u00a0: ${distinct})`,
    },
  },
  de: {
    sentence: byCode<IssueFacts>({
      'not-an-option': ({ options, ...hint }) =>
        `ist keine der Antworten ${listed(options, allDe)}${meant(hint, askDe)}`,
      'not-a-number': ({ declared }) =>
        declared === undefined ? 'ist keine Zahl' : `ist keine Zahl mit ${declared}`,
      'undeclared-format': ({ readings }) =>
        `kann ${readingsText(readings, 'oder', 'mit')} sein: im Fragebogen festlegen`,
      'out-of-range': ({ range }) => `liegt außerhalb von ${range}`,
      'too-many-decimals': ({ decimals }) =>
        decimals === 0
          ? 'ist keine ganze Zahl'
          : `hat mehr als ${decimals} Nachkommastelle${decimals === 1 ? '' : 'n'}`,
      'unknown-mention': ({ mention, ...hint }) =>
        `nennt ${clipped(mention)}, was keine Antwort ist${meant(hint, askDe)}`,
      'none-with-others': ({ none }) => `nennt „${none}“ zusammen mit anderen Antworten`,
      'not-a-tick': ({ ticked, unticked }) =>
        `ist weder angekreuzt (${listed(ticked, allDe)}) noch nicht angekreuzt (${listed(unticked, allDe)}); bei der Frage unter \`ticked\` oder \`not_ticked\` angeben`,
      'tick-or-not': ({ option, mark }) =>
        `kann die Antwort ${clipped(option)} oder „nicht angekreuzt“ sein; also: [${clipped(mark)}] bei der Antwort oder not_ticked: [${clipped(mark)}] bei der Frage angeben`,
      'too-many-options': ({ limit }) => `mehr als ${limit} Antworten genannt (zählt trotzdem)`,
      'too-few-options': ({ limit }) => `weniger als ${limit} Antworten genannt (zählt trotzdem)`,
      'wrong-sum': ({ total, tolerance }) =>
        `die Zahlen ergeben zusammen nicht ${total}${tolerance === 0 ? '' : ` auf ${tolerance} genau`} (sie zählen trotzdem)`,
      'answered-not-asked': () => 'ist beantwortet, obwohl nicht gefragt wurde (zählt trotzdem)',
      'forms-disagree': ({ ticked, counts }) =>
        `sagt etwas anderes als die Spalten seiner Antworten: ${ticked.length === 0 ? 'nichts' : listed(ticked, allDe)} (${counts === 'cell' ? 'die Zelle zählt' : 'die Spalten zählen'})`,
      'key-missing': () => 'ist leer: von anderen nicht zu unterscheiden',
    }),
    line: 'Zeile',
    lines: 'Zeilen',
    record: 'Datensatz',
    records: 'Datensätze',
    andMore: (n) => ` und ${n} weitere`,
    validation: {
      note: (message) => `Anmerkung: ${message}`,
      doubt: (message) => `Zweifel: ${message}`,
      draft:
        'Anmerkung: Es wurde kein Fragebogen angegeben und keiner erkannt; die Antworten werden mit einem Entwurf ' +
        'verglichen, der aus ihnen erraten ist: Das zeigt Zweifel, aber keine nicht vorgesehenen Antworten. ' +
        '„crn-survey instrument infer“ schreibt den Entwurf.',
      sum: (people, cells, found) => `${people}, ${cells} Zellen geprüft: ${found}.`,
      allValid: 'jede Antwort ist im Fragebogen vorgesehen',
      wrong: (total, text, distinct) =>
        `${text} nicht vorgesehene ${total === 1 ? 'Antwort' : 'Antworten'} (${distinct} verschiedene)`,
    },
  },
  es: {
    sentence: byCode<IssueFacts>({
      'not-an-option': ({ options, ...hint }) =>
        `no es ninguna de ${listed(options, allEs)}${meant(hint, askEs)}`,
      'not-a-number': ({ declared }) =>
        declared === undefined ? 'no es un número' : `no es un número con ${declared}`,
      'undeclared-format': ({ readings }) =>
        `puede ser ${readingsText(readings, 'o', 'con')}: declárelo en el cuestionario`,
      'out-of-range': ({ range }) => `está fuera de ${range}`,
      'too-many-decimals': ({ decimals }) =>
        decimals === 0
          ? 'no es un número entero'
          : `tiene más de ${decimals} decimal${decimals === 1 ? '' : 'es'}`,
      'unknown-mention': ({ mention, ...hint }) =>
        `nombra ${clipped(mention)}, que no es una opción${meant(hint, askEs)}`,
      'none-with-others': ({ none }) => `nombra «${none}» junto con otras opciones`,
      'not-a-tick': ({ ticked, unticked }) =>
        `no está ni marcado (${listed(ticked, allEs)}) ni sin marcar (${listed(unticked, allEs)}); escríbalo en \`ticked\` o \`not_ticked\` de la pregunta`,
      'tick-or-not': ({ option, mark }) =>
        `puede ser la opción ${clipped(option)} o «sin marcar»; escriba also: [${clipped(mark)}] en la opción o not_ticked: [${clipped(mark)}] en la pregunta`,
      'too-many-options': ({ limit }) =>
        `más de ${limit} opciones nombradas (la respuesta cuenta igualmente)`,
      'too-few-options': ({ limit }) =>
        `menos de ${limit} opciones nombradas (la respuesta cuenta igualmente)`,
      'wrong-sum': ({ total, tolerance }) =>
        `los números no suman ${total}${tolerance === 0 ? '' : ` con un margen de ${tolerance}`} (las respuestas cuentan igualmente)`,
      'answered-not-asked': () => 'tiene respuesta sin haberse preguntado (la respuesta cuenta igualmente)',
      'forms-disagree': ({ ticked, counts }) =>
        `no dice lo mismo que las columnas de sus opciones: ${ticked.length === 0 ? 'nada' : listed(ticked, allEs)} (${counts === 'cell' ? 'cuenta la celda' : 'cuentan las columnas'})`,
      'key-missing': () => 'está vacío: no se puede distinguir de los demás',
    }),
    line: 'línea',
    lines: 'líneas',
    record: 'registro',
    records: 'registros',
    andMore: (n) => ` y ${n} más`,
    validation: {
      note: (message) => `nota: ${message}`,
      doubt: (message) => `duda: ${message}`,
      draft:
        'nota: no se indicó ningún cuestionario ni se reconoció; las respuestas se comparan con un borrador deducido ' +
        'de ellas, lo que muestra dudas, pero no respuestas no previstas. «crn-survey instrument infer» escribe el ' +
        'borrador.',
      sum: (people, cells, found) => `${people}, ${cells} celdas comprobadas: ${found}.`,
      allValid: 'todas las respuestas están previstas en el cuestionario',
      wrong: (total, text, distinct) =>
        `${text} ${total === 1 ? 'respuesta no prevista' : 'respuestas no previstas'} (${distinct} distintas)`,
    },
  },
};
