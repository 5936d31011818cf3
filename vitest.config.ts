import { configDefaults, defineConfig } from 'vitest/config';

/** What needs a browser or LibreOffice runs where it is asked for: SUITES=1 npx vitest run tests/browser tests/office */
const OUTSIDE = ['tests/browser/**', 'tests/office/**'];

export default defineConfig({
  define: { CRN_SURVEY_VERSION: JSON.stringify('test') },
  test: {
    globalSetup: './tests/global-setup.ts',
    include: ['tests/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...(process.env.SUITES === '1' ? [] : OUTSIDE)],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
