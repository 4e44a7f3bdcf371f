import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Two cores: tests start servers, processes and loads of their own.
    maxWorkers: 2,
    // A load beside a browser may find its machine saturated, and says so. Once more is told by the runner.
    retry: process.env['CI'] ? 1 : 0,
    server: {
      // Both import JSON without an attribute, which plain Node refuses.
      deps: { inline: [/@actions\/(workflow-parser|expressions)/] },
    },
  },
})
