import config from './vitest.config.ts'

/** The newcomer's way, from an idea to the built book: all examples are run for it, so it is no part of `npm test`. */
export default { ...config, test: { ...config.test, include: ['tests/newcomer/**/*.test.ts'], exclude: [] } }
