/** `body` says more under the message; `action` is one thing the person can do about it. */
export type Notice = { message: string; body?: string; action?: { label: string; run: () => void } }
export type ShownNotice = Notice & { id: number; tone: 'success' | 'failure' | 'news' }
