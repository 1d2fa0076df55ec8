import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'
import type { EditorSurface, EditorSurfaceComponent, Selection } from './editor-surface.ts'
import { PlainTextArea } from './PlainTextArea.tsx'

/**
 * Which surface the metadata is edited in: the plain text field at first, the code editor once it has arrived, and
 * again the plain one where it is asked for. What has focus and what is selected is handed over.
 */
export const useEditorSurface = () => {
  const surface = useRef<EditorSurface>(null)
  const onTelephone = useSyncExternalStore(neverChanges, isTelephone, () => false)
  const [isPlainAsked, setIsPlainAsked] = useState<boolean | null>(null)
  const isPlain = isPlainAsked ?? onTelephone
  const [CodeEditor, setCodeEditor] = useState<EditorSurfaceComponent | null>(null)
  const [hasFailed, setHasFailed] = useState(false)
  const [selection, setSelection] = useState<Selection | null>(null)

  const load = useCallback(() => {
    const arrive = async ({ JsonCodeMirror }: { JsonCodeMirror: EditorSurfaceComponent }) => {
      while (surface.current?.isComposing()) await new Promise((resolve) => setTimeout(resolve, 100))
      // At once, so that no key is pressed between reading the selection and handing it over.
      flushSync(() => {
        setSelection(surface.current?.focusedSelection() ?? null)
        setCodeEditor(() => JsonCodeMirror)
        setHasFailed(false)
      })
    }
    import('./JsonCodeMirror.tsx').then(arrive).catch(() => setHasFailed(true))
  }, [])

  useEffect(() => {
    if (!isTelephone()) load()
  }, [load])

  const togglePlain = () => {
    setSelection(null)
    setIsPlainAsked(!isPlain)
    if (isPlain && !CodeEditor) load()
  }
  const Surface = isPlain || !CodeEditor ? PlainTextArea : CodeEditor
  return { surface, Surface, selection, isPlain, togglePlain, hasFailed: hasFailed && !isPlain }
}

/** A code editor in a chunk of its own is not worth its bytes, nor good to type in, on a telephone. */
const telephone = '(pointer: coarse) and (max-width: 48em)'

let isKnownTelephone: boolean | undefined

/** Read once: turning the telephone must not change the field under someone's hands. */
const isTelephone = () => (isKnownTelephone ??= window.matchMedia(telephone).matches)

const neverChanges = () => () => {}
