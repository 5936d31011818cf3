/** The kinds of dictionaries that can be read. */
export const DICTIONARY_KINDS = ['redcap', 'xlsform', 'table-schema', 'questions-csv'] as const;
export type DictionaryKind = (typeof DICTIONARY_KINDS)[number];
