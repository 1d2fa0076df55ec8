import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const manifestPath = join(import.meta.dirname, '../../dist/client/.vite/manifest.json')

/** Where the browser asks for the code of a module of the dashboard, as a pattern for `page.route`. */
export const builtFile = (module: string): string => {
  const manifest: Record<string, { file: string }> = JSON.parse(readFileSync(manifestPath, 'utf8'))
  const built = Object.entries(manifest).find(([path]) => path.endsWith(module))
  if (!built) throw new Error(`No file was built for ${module}.`)
  return `**/${built[1].file}`
}
