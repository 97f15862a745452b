import lwcTypescript from '@salesforce/eslint-config-lwc/recommended-ts.js';
import jest from 'eslint-plugin-jest';
import tseslint from 'typescript-eslint';

const TESTS = ['force-app/**/__tests__/**/*.ts'];
/** What the tests of components share. */
const TEST_SUPPORT = ['config/jest/**/*.ts'];
const NODE_CODE = ['local-org/**/*.ts', 'scripts/**/*.ts'];
const BROWSER_SHELL = ['local-org/lightning/browser/**/*.ts', 'local-org/lightning/fixtures/**/*.ts'];

export default [
    {
        ignores: [
            'node_modules/',
            '.local-org/',
            'coverage/',
            'local-org/**/fixtures/',
            // Emitted beside the TypeScript for deployment.
            'force-app/**/lwc/**/*.js',
            'types/generated/'
        ]
    },
    ...lwcTypescript.map((config) => ({ ...config, files: ['force-app/**/lwc/**/*.ts'], ignores: TESTS })),
    {
        files: ['force-app/**/lwc/**/*.ts'],
        // tsc finds these, and knows types where the Babel parser does not.
        rules: { 'no-undef': 'off', 'no-unused-vars': 'off' }
    },
    {
        files: [...TESTS, ...TEST_SUPPORT],
        languageOptions: { parser: tseslint.parser, globals: jest.environments.globals.globals },
        plugins: { jest, '@typescript-eslint': tseslint.plugin },
        rules: {
            ...jest.configs['flat/recommended'].rules,
            // A walk through a component asserts in helpers named assert… or expect….
            'jest/expect-expect': ['error', { assertFunctionNames: ['expect', 'expect*', 'assert*'] }],
            '@typescript-eslint/no-explicit-any': 'error'
        }
    },
    // Tests that several components must pass are written once and called.
    { files: TEST_SUPPORT, rules: { 'jest/no-export': 'off' } },
    ...tseslint.configs.recommended.map((config) => ({
        ...config,
        files: [...NODE_CODE, ...TEST_SUPPORT, 'types/**/*.d.ts']
    })),
    {
        files: ['types/**/*.d.ts'],
        // Ambient declarations of the platform's modules.
        rules: { '@typescript-eslint/no-namespace': 'off' }
    },
    {
        files: NODE_CODE,
        ignores: BROWSER_SHELL,
        rules: {
            '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
            '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
            eqeqeq: 'error',
            'no-var': 'error',
            'prefer-const': 'error'
        }
    }
];
