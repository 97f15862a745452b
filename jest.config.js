import { createRequire } from 'node:module';
import sfdxLwcJest from '@salesforce/sfdx-lwc-jest/config.js';

const require = createRequire(import.meta.url);
const { jestConfig } = sfdxLwcJest;

/** Tests of the LWCs. They run the TypeScript as it is written; nothing has to be built first. */
export default {
    ...jestConfig,
    testMatch: ['**/lwc/**/__tests__/**/*.test.ts'],
    // A .js beside a .ts is built from it for deployment and may be old.
    modulePathIgnorePatterns: ['<rootDir>/.local-org', '<rootDir>/coverage'],
    moduleNameMapper: {
        ...jestConfig.moduleNameMapper,
        '\\.css$': '<rootDir>/config/jest/no-styles',
        '^lightning/messageService$': '<rootDir>/config/jest/lightning/messageService',
        '^lightning/modal$': '<rootDir>/config/jest/lightning/modal',
        '^lightning/navigation$': '<rootDir>/config/jest/lightning/navigation',
        '^lightning/refresh$': '<rootDir>/config/jest/lightning/refresh'
    },
    setupFilesAfterEnv: [...jestConfig.setupFilesAfterEnv, require.resolve('./config/jest/setup.ts')],
    collectCoverageFrom: ['force-app/main/**/lwc/**/*.ts', '!**/__tests__/**'],
    coverageThreshold: { global: { lines: 85, statements: 85, functions: 85, branches: 85 } }
};
