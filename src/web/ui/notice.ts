export type Notice = {
  message: string
  /** Says more under the message. */
  body?: string
  /** One thing that the person can do about it. */
  action?: { label: string; run: () => void }
  /**
   * What it tells of: a later notice about the same takes its place. It is the id of the element that shows it, where
   * one does.
   */
  about?: string
  /** It leaves when this is told to have gone well: what it offers can't be done any more. */
  goneWith?: string
  /** Of what leads to another page: it belongs there. */
  isOfNextPage?: boolean
}

export type ShownNotice = Notice & {
  id: number
  tone: 'success' | 'failure' | 'news'
  about: string
  /** The path of the page on which it was told. */
  from: string
}
