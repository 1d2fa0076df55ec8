type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** What was done to a page that could be read already but whose script was still on its way. */
type Early = {
  typed: Map<Field, { value: string; checked: boolean }>
  pressed: HTMLElement | null
  stop: () => void
}

declare global {
  interface Window {
    flowsEarly?: Early
  }
}

/**
 * Notes what is typed and pressed before the page is alive. Written into the document as it stands here, so it may use
 * nothing from outside. Nothing is submitted meanwhile: a browser would put what was typed into the address.
 */
export const listenEarly = (): void => {
  const early: Early = { typed: new Map(), pressed: null, stop: () => {} }
  const onInput = ({ target }: Event) => {
    const { value, checked = false } = target as HTMLInputElement
    // The last touched comes last: of two choices that exclude each other, it holds.
    early.typed.delete(target as Field)
    early.typed.set(target as Field, { value, checked })
  }
  const onPress = (event: Event) => {
    const isSubmit = event.type === 'submit'
    if (isSubmit) event.preventDefault()
    const target = event.target as Element
    const pressed = isSubmit
      ? ((event as SubmitEvent).submitter ?? target.querySelector<HTMLElement>('button[type="submit"]'))
      : target.closest('button')
    if (!pressed) return
    event.preventDefault()
    event.stopImmediatePropagation()
    early.pressed?.removeAttribute('aria-busy')
    early.pressed = pressed
    pressed.setAttribute('aria-busy', 'true')
  }
  const listeners = { input: onInput, click: onPress, submit: onPress }
  for (const [type, listener] of Object.entries(listeners)) window.addEventListener(type, listener, true)
  early.stop = () => {
    for (const [type, listener] of Object.entries(listeners)) window.removeEventListener(type, listener, true)
  }
  window.flowsEarly = early
}

/** Called when the page is alive: what was typed is typed again, and what was pressed is pressed. */
export const giveBackEarlyInput = (): void => {
  const early = window.flowsEarly
  if (!early) return
  delete window.flowsEarly
  early.stop()
  // Not while React still handles the event that brought it here: it would take the field for what it was rendered as.
  setTimeout(() => {
    for (const [field, typed] of early.typed) if (field.isConnected) retype(field, typed)
    early.pressed?.removeAttribute('aria-busy')
    if (early.pressed?.isConnected) early.pressed.click()
  })
}

/** React tells of a change only when a field holds another value than it last saw there. */
const retype = (field: Field, { value, checked }: { value: string; checked: boolean }): void => {
  const isRadio = field instanceof HTMLInputElement && field.type === 'radio'
  const name = isRadio ? 'checked' : 'value'
  const setUnseen = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), name)!.set!
  if (isRadio) field.checked = !checked
  else if (!(field instanceof HTMLSelectElement)) field.value = `${value} `
  setUnseen.call(field, isRadio ? checked : value)
  for (const type of isRadio ? ['click'] : ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }))
}
