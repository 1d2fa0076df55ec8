/**
 * Reads the data of server-sent events, one after the other, until the stream ends. The browser's own reader of them
 * doesn't tell a refusal from a dead line, and comes again at once after either.
 */
export const readEvents = async (
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  { hear, beat }: { hear: (data: string) => void; beat: () => void },
): Promise<void> => {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    beat()
    const events = (rest + value).split('\n\n')
    rest = events.pop()!
    for (const event of events) if (event.startsWith('data: ')) hear(event.slice('data: '.length))
  }
}
