/** Whose keys open the dashboard: this server’s own, those of accounts of the Our Voice service, or both. */
export type KeysTaken = 'own' | 'account' | 'both'

/** What the server asks the web to render, with all that differs from reader to reader. */
export type PageRequest = {
  /** The address as it was asked for: path and query. */
  href: string
  /** The request's `Cookie` header; empty when there is none. */
  cookies: string
  /** The languages that the reader's browser asks for, the most wanted first. */
  languages: string[]
  /** Milliseconds since 1970. */
  now: number
  keysTaken: KeysTaken
  /** Which changes the server had heard of before anything is read for the page. */
  heard: string
  /** What scripts and styles within the page must carry to be heeded. */
  nonce: string
  /** Calls the API in the reader's name. */
  ask: (call: ApiCall) => Promise<ApiAnswer>
  /** The document that the build made, with the nonce in it. */
  document: BuiltDocument
}

export type ApiCall = { method: string; url: string; headers: Record<string, string>; body: string | null }
export type ApiAnswer = { status: number; body: string }

export type BuiltDocument = {
  /** The HTML that a page is put into. */
  html: string
  /** Addresses of the files that these parts need besides the first script: ids of routes, or source files. */
  filesOf: (parts: string[]) => { styles: string[]; scripts: string[] }
}

export type RenderedPage = { status: number; html: string } | { redirectTo: string }

/** Rejects when the page can't be rendered; the browser then renders it from the bare document. */
export type RenderPage = (request: PageRequest) => Promise<RenderedPage>
