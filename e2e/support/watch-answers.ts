import type { BrowserContext, Response } from '@playwright/test'
import { misfit } from '../../src/server/openapi/misfit.ts'

/** Holds each answer that a page of the context gets against the description of the API; the returned function tells what misfits. */
export const watchAnswers = (context: BrowserContext): (() => Promise<string[]>) => {
  const looks: Promise<string | null>[] = []
  context.on('response', (response) => {
    // A service worker's own copy may lack the body; where a page gets the answer it is looked at.
    if (response.request().serviceWorker() === null) looks.push(lookAt(response))
  })
  return async () => (await Promise.all(looks)).filter((found) => found !== null)
}

const lookAt = async (response: Response): Promise<string | null> => {
  const { pathname, search } = new URL(response.url())
  const body = await bodyOf(response)
  if (body === null) return null
  return misfit({ method: response.request().method(), url: pathname + search, status: response.status(), body })
}

/** Null where the page left before its answer was there. */
const bodyOf = async (response: Response): Promise<string | null> => {
  // It goes on as long as the page is there.
  if (response.headers()['content-type'] === 'text/event-stream') return null
  if ([204, 304].includes(response.status())) return ''
  return response.text().catch(() => null)
}
