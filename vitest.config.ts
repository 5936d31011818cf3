import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';

/** What needs a browser or LibreOffice runs where it is asked for: SUITES=1 npx vitest run tests/browser tests/office */
const OUTSIDE = ['tests/browser/**', 'tests/office/**'];

/** Tests that put something in the place of a module: no other test may get what they put there. */
const MOCKING = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => `tests/${name.replaceAll('\\', '/')}`)
  .filter((path) => readFileSync(path, 'utf8').includes('vi.mock('));

const exclude = [...configDefaults.exclude, ...(process.env.SUITES === '1' ? [] : OUTSIDE)];

export default defineConfig({
  define: { CRN_SURVEY_VERSION: JSON.stringify('test') },
  test: {
    globalSetup: './tests/global-setup.ts',
    // Far away: it ends a test that hangs, and none because the machine has other work.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    teardownTimeout: 600_000,
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      // The modules of the program are read once for all of them, which takes most of the time of a short test.
      {
        extends: true,
        test: {
          name: 'together',
          isolate: false,
          include: ['tests/**/*.test.ts'],
          exclude: [...exclude, ...MOCKING],
        },
      },
      { extends: true, test: { name: 'alone', include: MOCKING, exclude } },
    ],
  },
});
