/** Exit status a failed run ends with: 1 the data are not what the instrument says, 2 the run cannot start. */
export type FailureStatus = 1 | 2;

/**
 * A run cannot go on. The message says what, where and what to do; several lines where there are several faults.
 * Everything else that is thrown is a bug of this program.
 */
export class SurveyError extends Error {
  override readonly name = 'SurveyError';
  readonly code: string;
  readonly status: FailureStatus;

  constructor(code: string, status: FailureStatus, message: string) {
    super(message);
    this.code = code;
    this.status = status;
  }

  /** Parts of the program that are bundles of their own have their own copy of this class: the name tells. */
  static override [Symbol.hasInstance](error: unknown): boolean {
    return error instanceof Error && error.name === 'SurveyError';
  }
}

/** The data make every number doubtful: exit status 1. */
export const badData = (code: string, message: string): SurveyError => new SurveyError(code, 1, message);

/** Usage, an unreadable file, a bad instrument: exit status 2. */
export const cannotRun = (code: string, message: string): SurveyError => new SurveyError(code, 2, message);
