import http from 'node:http'
import https from 'node:https'
import type { Socket } from 'node:net'
import { UpstreamFault } from './upstream-fault.ts'

export type Limits = {
  /** Milliseconds until a connection stands, encryption included. */
  connect: number
  /** Bytes of one answer. */
  bytes: number
  /** Connections kept at once. */
  sockets: number
}

export const usualLimits: Limits = { connect: 3000, bytes: 16 * 1024 * 1024, sockets: 16 }

export type Sent = {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** Below the service's own address. */
  path: string
  headers: Record<string, string>
  body?: string
  /** By when all of the answer must be there, on the clock of `performance.now()`. */
  deadline: number
}

export type Answer = { status: number; retryAfter: string | undefined; text: string }

/**
 * Sends requests to one address and to no other: it follows no redirect. Throws `UpstreamFault` when the answer is not
 * there whole and in time.
 */
export const createExchange = (base: URL, limits: Limits = usualLimits) => {
  const { Agent, request } = base.protocol === 'https:' ? https : http
  const kept = new Agent({ keepAlive: true, maxSockets: limits.sockets })
  const address = { hostname: base.hostname.replace(/^\[|\]$/g, ''), port: base.port }

  const attempt = (sent: Sent, agent: http.Agent | false): Promise<Answer | 'stale connection'> =>
    new Promise((resolve, reject) => {
      const { method, headers, body } = sent
      const path = base.pathname.replace(/\/$/, '') + sent.path
      // An https agent is an http agent to its users.
      const asked = request({ ...address, method, path, headers, agent: agent as https.Agent | false })
      let isConnected = false
      let isAnswered = false
      const fail = () => reject(new UpstreamFault(isConnected ? 'silent' : 'unreachable'))
      const giveUp = () => {
        fail()
        asked.destroy()
      }
      const total = setTimeout(giveUp, Math.max(0, sent.deadline - performance.now()))
      asked.on('socket', (socket) =>
        whenConnected(socket, { asked, giveUp, limits, noted: () => (isConnected = true) }),
      )
      asked.on('error', () => {
        const isStale = asked.reusedSocket && !isAnswered && performance.now() < sent.deadline
        return isStale ? resolve('stale connection') : fail()
      })
      asked.on('close', () => {
        clearTimeout(total)
        fail()
      })
      asked.on('response', (response) => {
        isAnswered = true
        const parts: Buffer[] = []
        let size = 0
        response.on('data', (part: Buffer) => {
          parts.push(part)
          size += part.length
          if (size > limits.bytes) giveUp()
        })
        response.on('error', fail)
        response.on('end', () => {
          if (!response.complete) return fail()
          const { statusCode = 0, headers } = response
          resolve({ status: statusCode, retryAfter: headers['retry-after'], text: Buffer.concat(parts).toString() })
        })
      })
      asked.end(body)
    })

  return {
    send: async (sent: Sent): Promise<Answer> => {
      // The service may close a kept connection at the moment that it is used. A read is then sent again; a write can't
      // be, as nobody knows whether it arrived, so it gets a connection of its own.
      const answer = await attempt(sent, sent.method === 'GET' ? kept : false)
      if (answer !== 'stale connection') return answer
      const again = await attempt(sent, false)
      if (again === 'stale connection') throw new UpstreamFault('silent')
      return again
    },
    close: () => kept.destroy(),
  }
}

type Connecting = { asked: http.ClientRequest; giveUp: () => void; limits: Limits; noted: () => void }

const whenConnected = (socket: Socket, { asked, giveUp, limits, noted }: Connecting): void => {
  if (asked.reusedSocket) return noted()
  const timer = setTimeout(giveUp, limits.connect)
  const stop = () => clearTimeout(timer)
  asked.once('close', stop)
  socket.once('encrypted' in socket ? 'secureConnect' : 'connect', () => {
    stop()
    noted()
  })
}
