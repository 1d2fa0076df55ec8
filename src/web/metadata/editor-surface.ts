import type { ComponentType, Ref } from 'react'

/** Offsets count from 0 in text whose lines end with a line feed, as every editor in a browser keeps it. */
export type Selection = { anchor: number; head: number }

/** A mistake to mark in the text, with the words that a pointer resting on it brings up. */
export type Mark = { offset: number; length: number; message: string }

/** What both the plain text field and the code editor can be asked to do. */
export type EditorSurface = {
  focus: () => void
  /** The selection while the field has focus, else null. */
  focusedSelection: () => Selection | null
  /** Focuses the field with this much of its text selected, in view. */
  select: (selection: Selection) => void
  /** Replaces the whole text as an edit that can be undone. */
  replaceAll: (text: string) => void
  /** Whether an input method is in the middle of a character. */
  isComposing: () => boolean
}

export type EditorSurfaceProps = {
  ref: Ref<EditorSurface>
  id: string
  value: string
  onChange: (text: string) => void
  onBlur?: (() => void) | undefined
  rows: number
  labelledBy: string
  describedBy: string
  isInvalid: boolean
  mark: Mark | null
  /** What to select when it takes the place of another surface that had focus. */
  selection: Selection | null
}

export type EditorSurfaceComponent = ComponentType<EditorSurfaceProps>
