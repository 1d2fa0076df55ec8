type Message = { says: 'hello' | 'here' | 'bye'; place: string; form: string }

type Options = {
  /** What is being edited, and by whom. */
  place: string
  form: string
  /** Called with the forms that are open at the same place in other tabs, whenever there are others. */
  onChange: (others: ReadonlySet<string>) => void
}

/** How long a tab may take to answer, in milliseconds; one that is slower is heard all the same, only later. */
const patience = 300

/** Makes a form known to its like in other tabs of this browser. */
export const joinOpenTabs = ({ place, form, onChange }: Options) => {
  // Missing in old browsers: drafts are kept apart there as well, the tabs only don't know of each other.
  if (!('BroadcastChannel' in window))
    return { heard: Promise.resolve(), ask: () => {}, sayBye: () => {}, leave: () => {} }
  const channel = new BroadcastChannel('flow-forms')
  let others: ReadonlySet<string> = new Set()
  let answered = new Set<string>()
  let timer: ReturnType<typeof setTimeout>

  const change = (next: Set<string>) => {
    if (next.size === others.size && [...next].every((form) => others.has(form))) return
    others = next
    onChange(next)
  }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel never leaves its origin
  const say = (says: Message['says']) => channel.postMessage({ says, place, form } satisfies Message)

  channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if (data.place !== place || data.form === form) return
    if (data.says === 'bye') return change(new Set([...others].filter((other) => other !== data.form)))
    answered.add(data.form)
    change(new Set([...others, data.form]))
    if (data.says === 'hello') say('here')
  })

  /** Asks who is there: a tab whose process has died has said no goodbye. */
  const ask = (): Promise<void> => {
    answered = new Set()
    clearTimeout(timer)
    say('hello')
    return new Promise((resolve) => {
      timer = setTimeout(() => {
        change(answered)
        resolve()
      }, patience)
    })
  }

  return {
    /** Until the others have had their time to answer. */
    heard: ask(),
    ask: () => void ask(),
    sayBye: () => say('bye'),
    leave: () => {
      clearTimeout(timer)
      say('bye')
      channel.close()
    },
  }
}
