/** The version in package.json; the build puts it in. */
declare const CRN_SURVEY_VERSION: string;
