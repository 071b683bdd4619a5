import config from './vitest.config.ts'

/**
 * What needs programs that npm does not bring: Firefox, EPUBCheck, poppler. It is no part of `npm test`; a machine without
 * one of them skips its tests, and says so.
 */
export default { ...config, test: { ...config.test, include: ['tests/programs/**/*.test.ts'], exclude: [] } }
