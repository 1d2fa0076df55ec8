import { useImperativeHandle, useLayoutEffect, useRef } from 'react'
import { caretAfterFormat, withLineFeeds } from './editor-text.ts'
import type { EditorSurfaceProps } from './editor-surface.ts'
import classes from './MetadataEditor.module.css'

/** The metadata as a plain text field, for screen readers and phones, and until the code editor has arrived. */
export const PlainTextArea = (props: EditorSurfaceProps) => {
  const { ref, id, value, onChange, onBlur, rows, labelledBy, describedBy, isInvalid, selection } = props
  const field = useRef<HTMLTextAreaElement>(null)
  const isComposing = useRef(false)
  useImperativeHandle(
    ref,
    () => ({
      focus: () => field.current!.focus(),
      focusedSelection: () => selectionOf(field.current!),
      select: ({ anchor, head }) => {
        // Blurred first: a browser scrolls to the selection only when focus arrives.
        field.current!.blur()
        field.current!.setSelectionRange(Math.min(anchor, head), Math.max(anchor, head))
        field.current!.focus()
      },
      replaceAll: (text) => replaceAll(field.current!, text, onChange),
      isComposing: () => isComposing.current,
    }),
    [onChange],
  )
  const initialSelection = useRef(selection)
  useLayoutEffect(() => {
    const initial = initialSelection.current
    if (!initial) return
    field.current!.setSelectionRange(initial.anchor, initial.head)
    field.current!.focus()
  }, [])
  return (
    <textarea
      ref={field}
      id={id}
      className={classes.plain}
      value={withLineFeeds(value)}
      rows={rows}
      onChange={({ target }) => onChange(target.value)}
      onBlur={onBlur}
      onCompositionStart={() => (isComposing.current = true)}
      onCompositionEnd={() => (isComposing.current = false)}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      aria-invalid={isInvalid || undefined}
      spellCheck={false}
      autoCapitalize="off"
      autoComplete="off"
      autoCorrect="off"
    />
  )
}

const selectionOf = (field: HTMLTextAreaElement) => {
  if (document.activeElement !== field) return null
  const { selectionStart, selectionEnd, selectionDirection } = field
  return selectionDirection === 'backward'
    ? { anchor: selectionEnd, head: selectionStart }
    : { anchor: selectionStart, head: selectionEnd }
}

/** Typed in by the browser, where it can, because only then can it be undone. Focus goes back to where it was. */
const replaceAll = (field: HTMLTextAreaElement, text: string, onChange: (text: string) => void) => {
  const focused = document.activeElement
  const caret = caretAfterFormat(field.value, field.selectionEnd, text)
  field.focus()
  field.select()
  if (!document.execCommand('insertText', false, text)) onChange(text)
  field.setSelectionRange(caret, caret)
  if (focused instanceof HTMLElement) focused.focus()
}
