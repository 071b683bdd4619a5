import config from './vitest.config.ts'

/** What is looked at on every page of the book: it takes minutes, and is no part of `npm test`. */
export default { ...config, test: { ...config.test, include: ['tests/pages/**/*.test.ts'], exclude: [] } }
