import { answerStore, pageStore } from '../api/kept.ts'

type State = { forgotten?: number }
type Started = { state?: State | undefined }
type Came = Started & { response: Response }

let forgotten = 0

/** Forgets the answers that a write has outdated, and the rendered lists; what is on its way isn't kept either. */
export const forgetKept = async (isOutdated: (path: string) => boolean): Promise<void> => {
  forgotten += 1
  const answers = await caches.open(answerStore)
  const outdated = (await answers.keys()).filter(({ url }) => isOutdated(new URL(url).pathname))
  await Promise.all([caches.delete(pageStore), ...outdated.map((request) => answers.delete(request))])
}

/** What was asked for before all was forgotten, and comes after it, would be there again: it isn't kept. */
export const keepUnlessForgotten = {
  handlerWillStart: async ({ state }: Started): Promise<void> => {
    state!.forgotten = forgotten
  },
  cacheWillUpdate: async ({ response, state }: Came): Promise<Response | null> =>
    state!.forgotten === forgotten ? response : null,
}
