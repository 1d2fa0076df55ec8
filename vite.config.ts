import { tanstackRouter } from '@tanstack/router-plugin/vite'
import react from '@vitejs/plugin-react'
import { compression, defineAlgorithm } from 'vite-plugin-compression2'
import { constants } from 'node:zlib'
import { defineConfig } from 'vitest/config'
import { endpoints } from './src/contract/endpoints.ts'
import { builtFiles } from './src/web/build/built-files.ts'
import { compiledMessages } from './src/web/build/compiled-messages.ts'
import { mantineVariables } from './src/web/build/mantine-variables.ts'
import { withoutUnused } from './src/web/build/without-unused.ts'

/** Where the build goes. */
const directory = process.env['WEB_DIRECTORY'] ?? 'dist'

const apiAddress = process.env['FLOWS_API'] ?? 'http://127.0.0.1:4173'

/**
 * Small things that several later pages share. A file for each would be named in the first script, whose bytes are the
 * dearest, and names of files hardly compress.
 */
const together = [
  {
    name: 'later',
    test: /src\/(contract\/later-endpoints|web\/(api\/(own-key|store-can)|flows\/known-flow))\.ts/,
  },
  {
    // What the page of a flow can do without until something is done there.
    name: 'writes',
    test: /src\/web\/(api\/(ask|run-mutation)|flows\/(flow-cache|flow-version|write-headers))\.ts/,
  },
  {
    // What isn't written from a form.
    name: 'moves',
    test: /src\/web\/flows\/(flow-changed|patch-flow|restore-flow)\.ts/,
  },
  {
    name: 'notes',
    test: /src\/web\/(ui\/(BackLink|CautionNote|MessagePage|choice)|flows\/(BackToFlows|FlowLoading|FlowNotFound|LiveNote))\./,
  },
  {
    // What shows how two states of a flow differ.
    name: 'difference',
    test: /src\/web\/(flows\/FieldText|i18n\/DifferenceWords|metadata\/later-line-diff|ui\/difference)\./,
  },
  {
    name: 'json',
    test: /src\/(contract\/json-text|web\/metadata\/(editor-text|excerpt|format-json|json-tokens|text-lines))\.ts/,
  },
]

/**
 * Not minified, so that the log of a fault names a place that can be read; but short, and in letters of one byte each,
 * since Node keeps the whole text in memory.
 */
const readByNode = { comments: false, charset: 'ascii' } as const

export default defineConfig(({ mode }) => ({
  plugins: [
    tanstackRouter({
      target: 'react',
      autoCodeSplitting: true,
      routesDirectory: 'src/web/routes',
      generatedRouteTree: 'src/web/route-tree.gen.ts',
      quoteStyle: 'single',
    }),
    react(),
    mantineVariables(),
    withoutUnused(),
    compiledMessages(),
    builtFiles(`${directory}/client`),
    compression({
      threshold: 512,
      // What is sent to browsers, not what stays at the server.
      include: [/^assets\//, /^service-worker\.js$/, /\.svg$/],
      algorithms: [
        defineAlgorithm('brotliCompress', { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
        defineAlgorithm('gzip', { level: 9 }),
      ],
    }),
  ],
  builder: {},
  environments: {
    client: {
      build: {
        outDir: `${directory}/client`,
        target: 'es2022',
        manifest: true,
        rolldownOptions: {
          output: {
            // The first script names all the others, and names hardly compress. The manifest tells which is which.
            entryFileNames: 'assets/[hash:8].js',
            chunkFileNames: 'assets/[hash:8].js',
            assetFileNames: 'assets/[hash:8][extname]',
            // What the first page needs comes in one piece: on a slow line every further file waits for its turn.
            codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }, ...together] },
          },
        },
      },
    },
    // Renders the pages at the server. All that it uses is built into it, as the browser has it: React chooses between
    // production and development by this variable, which nobody sets for a server.
    ssr: {
      resolve: { noExternal: true },
      define: { 'process.env.NODE_ENV': JSON.stringify(process.env['NODE_ENV']) },
      build: {
        outDir: `${directory}/server`,
        target: 'node22',
        ssr: 'src/web/render-page.tsx',
        copyPublicDir: false,
        rolldownOptions: { output: { ...readByNode, chunkFileNames: 'pages/[name].js' } },
      },
    },
    // The server, with all that it uses: it starts from a handful of files instead of hundreds. A development build of
    // the pages is served by the same one.
    ...(mode !== 'development' && {
      server: {
        consumer: 'server' as const,
        resolve: { noExternal: true },
        build: {
          // Where `npm start` looks for it, wherever the dashboard goes. The renderer is there already.
          outDir: 'dist/server',
          emptyOutDir: false,
          target: 'node22',
          ssr: true,
          copyPublicDir: false,
          rolldownOptions: {
            input: ['src/server/start.ts', 'src/server/demo.ts'],
            output: {
              ...readByNode,
              entryFileNames: '[name].js',
              // The same names each time: by them Node finds what it has compiled before.
              chunkFileNames: '[name].js',
              codeSplitting: {
                groups: [
                  // Read only where flows are kept in PostgreSQL.
                  { name: 'postgres', test: /node_modules\/(pg|pg-[\w-]+|pgpass|postgres-[\w-]+|split2|xtend)\// },
                  { name: 'packages', test: /node_modules/ },
                  // Not what describes the API, which is read when somebody asks for it.
                  { name: 'server', minShareCount: 2, test: /^(?!.*server.openapi.)/ },
                ],
              },
            },
          },
        },
      },
    }),
    // Built last: it names the files of the others.
    serviceWorker: {
      consumer: 'client',
      build: {
        outDir: `${directory}/client`,
        emptyOutDir: false,
        target: 'es2022',
        copyPublicDir: false,
        rolldownOptions: {
          input: 'src/web/service-worker/service-worker.ts',
          output: { format: 'iife', entryFileNames: 'service-worker.js' },
        },
      },
    },
  },
  build: { chunkSizeWarningLimit: 700, modulePreload: { polyfill: false } },
  server: {
    host: '127.0.0.1',
    proxy: Object.fromEntries(
      [...Object.values(endpoints).map(({ path }) => `/${path.split('/')[1]}`), '/docs'].map((path) => [
        path,
        { target: apiAddress },
      ]),
    ),
  },
  test: {
    projects: [
      {
        test: {
          name: 'units',
          include: ['src/**/*.test.ts'],
          exclude: ['**/*.postgres.test.ts'],
          // Nothing passes or fails by the clock, on a busy machine either.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Its sources are all that can be run of it (src/server/official-client.test.ts).
          server: { deps: { inline: ['ourvoice-node'] } },
        },
      },
      // On a PostgreSQL that is started for all of them together, and only when one is run.
      {
        test: {
          name: 'on PostgreSQL',
          include: ['src/**/*.postgres.test.ts'],
          globalSetup: 'src/server/db/postgres/setup-for-test.ts',
          // Each has a database made for it.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
}))
