import { measureApi } from './api/measure-api.ts'

for (const { what, target, measured, met } of await measureApi())
  process.stdout.write(`${met ? ' ' : '!'} ${what.padEnd(56)}${target.padStart(16)}${measured.padStart(16)}\n`)
