import { cannotRun } from '../errors.js';
import { type DictionaryFile, stem } from './csv.js';
import type { Draft } from './draft.js';
import { emitInstrument } from './emit.js';
import type { DictionaryKind } from './kinds.js';
import { importQuestionsCsv } from './questions-csv.js';
import { importRedcap } from './redcap.js';
import { importTableSchema } from './table-schema.js';
import { importXlsform } from './xlsform.js';

export type { DictionaryKind } from './kinds.js';

/** An instrument made from a dictionary. */
export interface ImportedInstrument {
  /** The text of an instrument file. */
  readonly yaml: string;
  /** What the dictionary says and the instrument does not, one line for each reason: `variable, variable: why`. */
  readonly notCarriedOver: readonly string[];
}

/**
 * Makes an instrument file of a survey platform's own dictionary, so that nothing is typed twice.
 * @param files the dictionary; for `xlsform` its sheets as CSV, for `questions-csv` the lists of answers as well
 * @param options id and title of the instrument; else the dictionary's own, else the name of its file
 * @throws SurveyError `bad-dictionary` when a file is not what it is said to be, `empty-dictionary` when nothing is asked
 */
export function importDictionary(
  kind: DictionaryKind,
  files: readonly DictionaryFile[],
  options: { readonly id?: string; readonly title?: string } = {},
): ImportedInstrument {
  const { draft, id, title } = read(kind, files);
  const name = options.id ?? (id || stem(files[0]!.name));
  const content = draft.content({ id: name, title: options.title ?? (title || name) });
  const notCarriedOver = draft.notes();
  const remarks =
    notCarriedOver.length === 0
      ? []
      : ['Of the dictionary, this is not carried over:', ...notCarriedOver.map((note) => `  ${note}`), ''];
  return { yaml: emitInstrument(content, remarks), notCarriedOver };
}

function read(
  kind: DictionaryKind,
  files: readonly DictionaryFile[],
): { draft: Draft; id: string; title: string } {
  switch (kind) {
    case 'redcap':
      return { draft: importRedcap(onlyOne(kind, files)), id: '', title: '' };
    case 'table-schema':
      return importTableSchema(onlyOne(kind, files));
    case 'xlsform':
      return importXlsform(files);
    case 'questions-csv':
      return { draft: importQuestionsCsv(files), id: '', title: '' };
  }
}

function onlyOne(kind: DictionaryKind, files: readonly DictionaryFile[]): DictionaryFile {
  if (files.length === 1) return files[0]!;
  throw cannotRun(
    'bad-dictionary',
    `a dictionary of the kind ${kind} is one file; ${files.length} were given.`,
  );
}
