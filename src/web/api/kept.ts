/*
 * What is kept on the device, for when no answer comes. The service worker keeps it and serves it; the page adds what came
 * with it, and has it forgotten. The worker is built by itself, and of the web knows nothing but this.
 */

/** Answers of the API. */
export const answerStore = 'answers'
/** Lists as the server rendered them. */
export const pageStore = 'pages'
/** The description of the API. */
export const docsStore = 'docs'

export type Store = typeof answerStore | typeof pageStore | typeof docsStore

export const mostAnswers = 300
export const mostPages = 20

/** In seconds. */
export const longestForAnswers = 14 * 24 * 60 * 60
/** As long as a session lasts that is left alone. */
export const longestForPages = 60 * 60

/** Whether the API answers at a path, and no page is there. */
export const isOfApi = (path: string): boolean =>
  /^\/(v1|health|session|flow-rows|flow-counts|flow-trash|flow-history|audit|changes|keys|openapi\.json)(\/|$)/.test(
    path,
  )

/**
 * Whether what is read at a path is kept: all that the pages of the flows show. What a flow would bring to people is not
 * among it, since it is read to decide by; nor are the keys and who did what, which are for few.
 */
export const isKept = (path: string): boolean =>
  /^\/(v1\/.+|flow-rows|flow-counts|flow-trash|flow-history\/[^/]+(\/\d+)?|session)$/.test(path)

/** Whether after a write at a path, some of what was read before is no longer how things stand, or nobody's any more. */
export const outdatesKept = (path: string, method: string): boolean =>
  /^\/(v1|flow-trash)(\/|$)/.test(path) || (path === '/session' && method === 'DELETE')

/** Which paths that is so of: the lists, and all that is of the flow. After the session, and an emptied trash, all. */
export const outdatedBy = (write: string): ((path: string) => boolean) => {
  if (write === '/session' || write === '/flow-trash') return () => true
  const [flow] = write.match(/(?<=^\/(v1\/flows|flow-trash)\/)[^/]+/) ?? []
  return (path) =>
    /^\/(v1\/flows|flow-rows|flow-counts|flow-trash)$/.test(path) ||
    (flow !== undefined && path.split('/').includes(flow))
}
