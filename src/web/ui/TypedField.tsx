import { useEffect, useRef, useState } from 'react'
import { TextField, type TextFieldProps } from './TextField.tsx'

const pause = 200

type TypedFieldProps = Omit<TextFieldProps, 'value' | 'defaultValue' | 'onChange' | 'error'> & {
  /** What is applied; empty when nothing is. */
  value: string
  /** Called a moment after the typing stops. */
  onApply: (value: string) => void
  /** Where what is applied is written otherwise than people type it: how to read it (null when it can't be), and show it. */
  read?: (text: string) => string | null
  show?: (value: string) => string
  /** Words for text that can't be read. */
  unreadable?: string
}

const asItIs = (text: string) => text

/**
 * A field whose text is applied while it is typed. What is applied lives elsewhere (in the address); a change that
 * comes from there, such as Back or `Clear filters`, replaces what stands in the field.
 */
export const TypedField = ({ value, onApply, read = asItIs, show = asItIs, unreadable, ...props }: TypedFieldProps) => {
  const input = useRef<HTMLInputElement>(null)
  const applied = useRef(value)
  const onTheWay = useRef<string[]>([])
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [isUnreadable, setUnreadable] = useState(false)

  useEffect(() => {
    if (value === applied.current) {
      onTheWay.current = []
      return
    }
    // An older text of this field, which arrives after a newer one was sent.
    if (onTheWay.current.includes(value)) return
    clearTimeout(timer.current)
    applied.current = value
    input.current!.value = show(value)
    setUnreadable(false)
  }, [value, show])

  useEffect(() => () => clearTimeout(timer.current), [])

  const apply = () => {
    clearTimeout(timer.current)
    const text = input.current!.value.trim()
    const typed = text === '' ? '' : read(text)
    setUnreadable(typed === null)
    if (typed === null || typed === applied.current) return
    onTheWay.current.push(applied.current)
    applied.current = typed
    onApply(typed)
  }

  return (
    <TextField
      {...props}
      ref={input}
      defaultValue={show(value)}
      // The error says how to write it, as the hint does.
      {...(isUnreadable && { hint: undefined, error: unreadable })}
      onChange={() => {
        clearTimeout(timer.current)
        timer.current = setTimeout(apply, pause)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') apply()
      }}
      onBlur={apply}
    />
  )
}
