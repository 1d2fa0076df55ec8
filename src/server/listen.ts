import type { AddressInfo } from 'node:net'
import type { Config } from './config.ts'
import { localAddress } from './local-address.ts'
import { StartupFailure } from './startup-failure.ts'
import type { App } from './to-route.ts'

/** Begins to take requests and returns the address. Throws a `StartupFailure` where the environment asks for the impossible. */
export const listen = async (app: App, { HOST, PORT }: Config): Promise<string> => {
  try {
    await app.listen({ host: HOST, port: PORT })
  } catch (error) {
    await app.close()
    throw explained(error, HOST, PORT)
  }
  // The real port, also where any that is free was asked for.
  return localAddress(HOST, (app.server.address() as AddressInfo).port)
}

const explained = (error: unknown, host: string, port: number): unknown => {
  const sentences: Record<string, string> = {
    EADDRINUSE: `Port ${port} is in use. Stop the program that uses it, or choose another with PORT=${port + 1}.`,
    EACCES: `Port ${port} may not be used by this user. Choose one from 1024, as with PORT=4173.`,
    EADDRNOTAVAIL: `HOST "${host}" is no address of this machine. Use 127.0.0.1, or 0.0.0.0 for all of them.`,
    ENOTFOUND: `HOST "${host}" is not known. Use 127.0.0.1, or 0.0.0.0 for all addresses of this machine.`,
  }
  const sentence = sentences[(error as { code?: string }).code ?? '']
  return sentence ? new StartupFailure(sentence, { cause: error }) : error
}
