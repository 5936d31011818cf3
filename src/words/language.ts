/** The languages a report can speak in its own words; the words of the questionnaire come from the instrument. */
export const LANGUAGES = ['en', 'fr', 'de', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];
