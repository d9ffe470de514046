import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    pool: 'forks',
    // Room for a browser beside other tests on a small machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
