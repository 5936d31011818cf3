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

  /** The class may be there twice, in two bundles of the program: an error of either is one. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'SurveyError';
  }
}

/** Whether an error is told by a code: of the survey, of a file, of the machine. All others are bugs of this program. */
export const hasCode = (error: unknown): boolean => error instanceof Error && 'code' in error;

/** The data make every number doubtful: exit status 1. */
export const badData = (code: string, message: string): SurveyError => new SurveyError(code, 1, message);

/** Usage, an unreadable file, a bad instrument: exit status 2. */
export const cannotRun = (code: string, message: string): SurveyError => new SurveyError(code, 2, message);
