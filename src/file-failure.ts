import { cannotRun } from './errors.js';

/** What the system says about a file, in words with an advice; anything else comes back as it is. */
export function fileFailure(name: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: `${name}: there is no such file.`,
    ENOTDIR: `${name}: there is no such file.`,
    EACCES: `${name} may not be read: permission denied.`,
    EPERM: `${name} may not be read: permission denied.`,
    EISDIR: `${name} is a folder; a file is needed.`,
    EIO: `${name} cannot be read: the disk or network reports an error.`,
    ELOOP: `${name}: a link that leads back to itself.`,
    ENAMETOOLONG: `${name}: the name is too long.`,
  };
  const reason = reasons[code];
  return reason === undefined ? error : cannotRun('unreadable-file', reason);
}
