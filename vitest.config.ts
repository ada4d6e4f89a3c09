import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}', 'bin/**/*.test.ts', 'demo/**/*.test.ts'],
    setupFiles: ['tests/support/properties.setup.ts'],
    globalSetup: ['tests/support/database.setup.ts'],
    reporters: ['default', './tests/support/closing-line.ts'],
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
