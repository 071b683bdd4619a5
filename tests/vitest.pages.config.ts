import config from './vitest.config.ts'

/** Tests that open every page of the book. They take minutes, so `npm test` does not run them. */
export default { ...config, test: { ...config.test, include: ['tests/pages/**/*.test.ts'], exclude: [] } }
