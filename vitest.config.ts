import { defineConfig } from 'vitest/config';

export default defineConfig({
  define: { CRN_SURVEY_VERSION: JSON.stringify('test') },
  test: {
    globalSetup: './tests/global-setup.ts',
    include: ['tests/**/*.test.ts'],
    testTimeout: 30_000,
    maxWorkers: 2,
  },
});
