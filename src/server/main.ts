import { readConfig } from './config.ts'
import { serve } from './serve.ts'
import { startUp } from './start-up.ts'

await startUp(() => serve(readConfig(process.env)))
