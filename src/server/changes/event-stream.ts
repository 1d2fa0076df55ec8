import type { FastifyReply } from 'fastify'
import type { OutgoingHttpHeaders } from 'node:http'

/** In bytes: whoever leaves more than this unread is cut off, lest it fill the memory. */
const mostUnread = 64 * 1024

/** Answers with a stream of events (https://html.spec.whatwg.org/multipage/server-sent-events.html). */
export const openEventStream = (reply: FastifyReply) => {
  // Sent past the compression, which would hold events back.
  reply.hijack()
  const { raw } = reply
  raw.writeHead(200, {
    ...(reply.getHeaders() as OutgoingHttpHeaders),
    'content-type': 'text/event-stream',
    // Proxies that gather an answer before they pass it on are told not to.
    'x-accel-buffering': 'no',
  })

  const write = (text: string) => {
    if (raw.writableEnded || raw.destroyed) return
    raw.write(text)
    if (raw.writableLength > mostUnread) raw.destroy()
  }

  return {
    /** `data` is JSON text, which has no line breaks. */
    send: (data: string) => write(`data: ${data}\n\n`),
    /** A comment, by which both sides learn whether the other is still there. */
    beat: () => write(':\n\n'),
    end: () => void raw.end(),
    /** Once it is over, whoever ended it. */
    onClose: (run: () => void) => void raw.once('close', run),
  }
}
