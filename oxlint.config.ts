import { posix } from 'node:path'
import type { OxlintConfig } from 'oxlint'

type Override = NonNullable<OxlintConfig['overrides']>[number]

/** What pages of any kind are made of, and those that show what is in a flow. */
const small = ['web/api', 'web/ui', 'web/i18n']
const withMetadata = [...small, 'web/metadata']

/** What an answer is made with, whatever it is about. */
const answers = ['server/to-route.ts', 'server/to-page.ts', 'server/refusal.ts', 'server/once.ts']

/**
 * What each folder under `src` may import besides itself and the contract: folders without what is in their own folders,
 * and single files. Why it is so: docs/decisions/0003-the-rooms-of-the-web.md. A folder that isn't here may import nothing.
 */
const rooms: Record<string, string[]> = {
  'web/api': [],
  'web/i18n': [],
  'web/ui': ['web/theme.ts'],
  'web/metadata': ['web/ui', 'web/i18n'],
  'web/executions': small,
  'web/offline': small,
  'web/session': [...small, 'web/router.tsx'],
  'web/changes': [...small, 'web/session'],
  'web/drafts': [...small, 'web/session'],
  'web/flows': small,
  'web/flows/actions': [...withMetadata, 'web/executions', 'web/flows'],
  'web/flows/list': [...small, 'web/flows', 'web/flows/actions'],
  'web/flows/page': [...withMetadata, 'web/executions', 'web/changes', 'web/flows', 'web/flows/actions'],
  'web/flows/form': [...withMetadata, 'web/changes', 'web/drafts', 'web/flows', 'web/flows/actions'],
  'web/history': [...withMetadata, 'web/flows', 'web/flows/actions'],
  'web/trash': [...small, 'web/flows'],
  'web/settings': [...withMetadata, 'web/flows', 'web/session', 'web/router.tsx'],
  'web/shell': [...small, 'web/changes', 'web/drafts', 'web/offline', 'web/session'],
  'web/routes': ['web/shell', 'web/session', 'web/drafts', 'web/router.tsx'],
  'web/routes/_signed-in/flows': [
    'web/flows',
    'web/flows/list',
    'web/flows/page',
    'web/flows/form',
    'web/executions',
    'web/history',
    'web/trash',
    'web/ui',
  ],
  'web/routes/_signed-in/settings': ['web/settings'],
  'web/build': ['web/i18n', 'web/theme.ts'],
  web: ['web/**'],

  'server/db': ['server/db/**'],
  'server/db/migrations': ['server/db', 'server/db/postgres', 'server/db/sqlite'],
  'server/db/postgres': ['server/db', 'server/db/migrations'],
  'server/db/sample-data': ['server/db'],
  'server/db/sqlite': ['server/db', 'server/db/migrations'],
  'server/audit': [...answers, 'server/db'],
  'server/session': [...answers, 'server/client-address.ts', 'server/startup-failure.ts', 'server/db', 'server/audit'],
  'server/flows': [...answers, 'server/db/write-once.ts', 'server/audit', 'server/session'],
  'server/flows/*-routes.ts': [...answers, 'server/session'],
  'server/flows/sql': ['server/db', 'server/db/sqlite', 'server/audit', 'server/flows'],
  'server/flows/passed': ['server/db', 'server/flows', 'server/upstream'],
  'server/flows/upstream': ['server/flows', 'server/upstream'],
  'server/upstream': [],
  'server/changes': [...answers, 'server/db/change-channel.ts', 'server/flows', 'server/session'],
  'server/openapi': ['server/openapi/words', 'server/session/session-cookie.ts'],
  'server/openapi/page': ['server/openapi'],
  'server/openapi/words': ['server/openapi'],
  'server/pages': [
    ...answers,
    'server/client-address.ts',
    'server/content-security-policy.ts',
    'server/preferred-language.ts',
  ],
  'server/fuzz': [
    'server/app.ts',
    'server/audit',
    'server/changes',
    'server/db',
    'server/db/postgres',
    'server/flows/sql',
    'server/openapi',
    'server/session',
    'server/whole-number.ts',
  ],
  server: ['server/**'],
}

const outside = ['../**', './*/**']

const wallOf = ([room, allowed]: [string, string[]]): Override => {
  const folder = isFile(room) ? posix.dirname(room) : room
  return onlyImports(
    isFile(room) ? `src/${room}` : `src/${room}/*`,
    ['contract', ...allowed].map((path) => patternOf(path, folder)),
    `${room} imports ${['the contract', ...allowed].join(', ')} and nothing else (oxlint.config.ts).`,
  )
}

/** Of several rules for a file the last one holds. */
const onlyImports = (files: string, allowed: string[], message: string): Override => ({
  files: [files],
  rules: {
    'eslint/no-restricted-imports': [
      'error',
      { patterns: [{ group: [...outside, ...allowed.map((path) => `!${path}`)], message }] },
    ],
  },
})

/** As files of the folder name what is there. */
const patternOf = (path: string, folder: string): string => {
  const way = posix.relative(folder, path)
  const files = isFile(path) || way.endsWith('*') ? way : `${way}/*`
  return files.startsWith('.') ? files : `./${files}`
}

const isFile = (path: string): boolean => posix.extname(path) !== ''

export default {
  plugins: ['typescript', 'react', 'jsx-a11y', 'import', 'unicorn', 'oxc'],
  categories: { correctness: 'error', suspicious: 'error' },
  env: { es2024: true },
  ignorePatterns: ['**/*.gen.ts', 'dist', 'data', 'e2e/output'],
  rules: {
    'import/no-cycle': 'error',
    'import/no-unassigned-import': ['error', { allow: ['**/*.css'] }],
    'react/react-in-jsx-scope': 'off',
    'react/rules-of-hooks': 'error',
    'react/exhaustive-deps': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/consistent-type-imports': 'error',
    'eslint/no-shadow': 'off',
    'eslint/no-await-in-loop': 'off',
    'eslint/no-console': 'error',
    'eslint/no-underscore-dangle': ['error', { allow: ['_default', '_zod', '__TSR_key', '__TSR_index', '_splat'] }],
    'jsx-a11y/prefer-tag-over-role': 'off',
  },
  overrides: [
    onlyImports('src/**', [], 'This folder has no line in oxlint.config.ts, which says what it may import.'),
    ...Object.entries(rooms).map(wallOf),
    onlyImports(
      'src/web/service-worker/*',
      ['../api/kept.ts'],
      'The service worker stands alone, but for what is kept.',
    ),
    {
      files: ['e2e/**'],
      rules: {
        'eslint/no-restricted-imports': [
          'error',
          {
            patterns: [
              { group: ['**/bench/**'], message: 'The bench builds on e2e/support, and nothing on the bench.' },
            ],
          },
        ],
      },
    },
    {
      files: ['src/contract/**'],
      rules: {
        'eslint/no-restricted-imports': [
          'error',
          {
            patterns: [
              {
                regex: '^(\\.\\./|[a-yA-Z@]|z[^o]|zod($|/[^m]))',
                message: 'The contract imports zod and nothing else.',
              },
            ],
          },
        ],
      },
    },
    {
      // Tests of the server run all of it.
      files: [
        'src/contract/*.test.ts',
        'src/server/**/*.test.ts',
        'src/server/**/*.contract.ts',
        'src/server/test-*.ts',
      ],
      rules: { 'eslint/no-restricted-imports': 'off' },
    },
  ],
} satisfies OxlintConfig
