import { useMantineStyleNonce } from '@mantine/core'
import { setDiagnostics } from '@codemirror/lint'
import { Annotation, Compartment, EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { useEffect, useEffectEvent, useImperativeHandle, useLayoutEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { jsonEditing } from './code-mirror-setup.ts'
import { caretAfterFormat, withLineFeeds } from './editor-text.ts'
import type { EditorSurfaceProps } from './editor-surface.ts'
import classes from './MetadataEditor.module.css'

/** Marks a change that comes from the form, not from the person typing: it isn't reported back. */
const fromOutside = Annotation.define<true>()

/** The metadata in a code editor. Loaded apart from the page; a plain text field stands in its place until then. */
export const JsonCodeMirror = (props: EditorSurfaceProps) => {
  const { ref, value, rows, mark } = props
  const t = useTranslations('metadata.editor')
  const nonce = useMantineStyleNonce()
  const host = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView>(null)
  const attributes = useRef(new Compartment())

  const onChange = useEffectEvent((text: string) => props.onChange(text))
  const onBlur = useEffectEvent(() => props.onBlur?.())
  const openEditor = useEffectEvent(
    (parent: HTMLElement) =>
      new EditorView({
        parent,
        state: EditorState.create({
          doc: value,
          ...(props.selection && { selection: props.selection }),
          extensions: [
            jsonEditing,
            attributes.current.of(contentAttributes(props)),
            EditorView.cspNonce.of(nonce?.() ?? ''),
            EditorState.phrases.of({ 'Control character': t('controlCharacter') }),
            EditorView.domEventHandlers({ blur: () => onBlur() }),
            EditorView.updateListener.of(({ docChanged, state, transactions }) => {
              if (docChanged && !transactions.some((change) => change.annotation(fromOutside))) onChange(textOf(state))
            }),
          ],
        }),
      }),
  )

  useLayoutEffect(() => {
    const editor = openEditor(host.current!)
    view.current = editor
    return () => editor.destroy()
  }, [])

  const hadFocus = useRef(props.selection !== null)
  useLayoutEffect(() => {
    if (hadFocus.current) view.current!.focus()
  }, [])

  useLayoutEffect(() => {
    const { state } = view.current!
    const text = withLineFeeds(value)
    if (text === textOf(state)) return
    view.current!.dispatch({
      changes: { from: 0, to: state.doc.length, insert: text },
      annotations: fromOutside.of(true),
    })
  }, [value])

  const { id, labelledBy, describedBy, isInvalid } = props
  useEffect(() => {
    const changed = contentAttributes({ id, labelledBy, describedBy, isInvalid })
    view.current!.dispatch({ effects: attributes.current.reconfigure(changed) })
  }, [id, labelledBy, describedBy, isInvalid])

  useEffect(() => {
    const { state } = view.current!
    const from = Math.min(mark?.offset ?? 0, state.doc.length)
    const to = Math.min(from + (mark?.length ?? 0), state.doc.lineAt(from).to)
    const marks = mark ? [{ from, to, severity: 'error' as const, message: mark.message }] : []
    view.current!.dispatch(setDiagnostics(state, marks))
  }, [mark])

  useImperativeHandle(
    ref,
    () => ({
      focus: () => view.current!.focus(),
      focusedSelection: () => {
        const { anchor, head } = view.current!.state.selection.main
        return view.current!.hasFocus ? { anchor, head } : null
      },
      select: ({ anchor, head }) => {
        view.current!.dispatch({ selection: { anchor, head }, scrollIntoView: true })
        view.current!.focus()
      },
      replaceAll: (text) => {
        const { state } = view.current!
        const caret = caretAfterFormat(textOf(state), state.selection.main.head, text)
        view.current!.dispatch({
          changes: { from: 0, to: state.doc.length, insert: text },
          selection: { anchor: caret },
          userEvent: 'input',
        })
      },
      isComposing: () => view.current!.composing,
    }),
    [],
  )

  return <div ref={host} className={classes.code} style={{ '--rows': rows } as React.CSSProperties} />
}

const textOf = (state: EditorState) => state.doc.toString()

const contentAttributes = (props: Pick<EditorSurfaceProps, 'id' | 'labelledBy' | 'describedBy' | 'isInvalid'>) =>
  EditorView.contentAttributes.of({
    id: props.id,
    // It can be written in, and so has the focus anyway; not every tool knows.
    tabindex: '0',
    'aria-labelledby': props.labelledBy,
    'aria-describedby': props.describedBy,
    ...(props.isInvalid && { 'aria-invalid': 'true' }),
  })
