import { answerStore, pageStore } from '../api/kept.ts'

type State = { forgotten?: number }
type Started = { state?: State | undefined }
type Came = Started & { response: Response }

let forgotten = 0

/** Forgets what was read, and what is on its way as well. */
export const forgetKept = async (): Promise<void> => {
  forgotten += 1
  await Promise.all([caches.delete(answerStore), caches.delete(pageStore)])
}

/** What was asked for before all was forgotten, and comes after it, would be there again: it isn't kept. */
export const keepUnlessForgotten = {
  handlerWillStart: async ({ state }: Started): Promise<void> => {
    state!.forgotten = forgotten
  },
  cacheWillUpdate: async ({ response, state }: Came): Promise<Response | null> =>
    state!.forgotten === forgotten ? response : null,
}
