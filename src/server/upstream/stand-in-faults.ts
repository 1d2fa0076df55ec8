import type { ServerResponse } from 'node:http'
import type { Answer } from './stand-in-answers.ts'

/** A way to answer badly. */
export type Misbehaviour =
  /** Takes the request and never answers; nothing is done. */
  | 'black hole'
  /** Does what is asked and never says so. */
  | 'silence'
  /** Does what is asked, and breaks off in the middle of the answer. */
  | 'cut'
  /** Closes the connection before anything is done. */
  | 'reset'
  /** Answers a byte at a time, without end in sight. */
  | 'trickle'
  /** Answers more than anybody could want. */
  | 'flood'
  /** Does what is asked, and answers after so many milliseconds. */
  | { slow: number }
  /** Answers this, and does nothing. */
  | Partial<Answer>

export const answerBadly = (answer: ServerResponse, how: Misbehaviour, good: () => Answer): void => {
  if (how === 'black hole') return
  if (how === 'reset') return void answer.destroy()
  if (how === 'flood') return flood(answer)
  if (typeof how === 'object' && !('slow' in how)) {
    const { status = 200, headers = { 'content-type': 'application/json' }, body = '' } = how
    return void answer.writeHead(status, headers).end(body)
  }
  const { status, headers, body } = good()
  if (how === 'silence') return
  if (how === 'cut') {
    answer.writeHead(status, { ...headers, 'content-length': String(body.length + 10) })
    answer.write(body.slice(0, body.length / 2), () => answer.destroy())
    return
  }
  if (how === 'trickle') return trickle(answer, status, body)
  setTimeout(() => answer.writeHead(status, headers).end(body), how.slow)
}

const trickle = (answer: ServerResponse, status: number, body: string): void => {
  answer.writeHead(status, { 'content-type': 'application/json' })
  let at = 0
  const timer = setInterval(() => {
    answer.write(body[at] ?? ' ')
    at += 1
  }, 100)
  answer.once('close', () => clearInterval(timer))
}

const flood = (answer: ServerResponse): void => {
  answer.writeHead(200, { 'content-type': 'application/json' })
  const more = (): void => {
    if (!answer.socket?.destroyed && answer.write(' '.repeat(1024 * 1024))) setImmediate(more)
  }
  answer.on('drain', more)
  more()
}
