/** Where a browser on this machine finds a server: one that listens everywhere is found at home. */
export const localAddress = (host: string, port: number): string => {
  const everywhere = host === '0.0.0.0' || host === '::'
  const name = everywhere ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}
