import { closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { json } from '@codemirror/lang-json'
import { bracketMatching, HighlightStyle, indentUnit, syntaxHighlighting } from '@codemirror/language'
import { lintGutter } from '@codemirror/lint'
import { EditorView, highlightSpecialChars, keymap, lineNumbers } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { insertOverSelection } from './insert-over-selection.ts'

/** The colours are set as variables in MetadataEditor.module.css, where they follow the colour scheme. */
const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--json-name)' },
  { tag: tags.string, color: 'var(--json-text)' },
  { tag: tags.number, color: 'var(--json-number)' },
  { tag: [tags.bool, tags.null], color: 'var(--json-word)' },
  { tag: [tags.punctuation, tags.brace, tags.squareBracket, tags.separator], color: 'var(--json-mark)' },
])

const theme = EditorView.theme({
  '&': { height: '100%', color: 'inherit', backgroundColor: 'transparent' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'inherit', lineHeight: 'inherit', overflowX: 'hidden' },
  '.cm-content': { padding: 'var(--editor-padding) 0', caretColor: 'currentColor' },
  '.cm-line': { padding: '0 var(--editor-padding) 0 0.25rem' },
  '.cm-gutters': { color: 'var(--mantine-color-dimmed)', backgroundColor: 'transparent', border: '0' },
  '.cm-lineNumbers .cm-gutterElement': { minWidth: '2rem', padding: '0 0.25rem 0 0' },
  '.cm-gutter-lint': { width: '1rem' },
  '.cm-gutter-lint .cm-gutterElement': { padding: '0' },
  // CodeMirror draws its marks with data: images, which the content security policy refuses. Words and lines do.
  '.cm-lint-marker': { width: '1rem', height: 'auto', textAlign: 'center' },
  '.cm-lint-marker-error': { content: 'none', color: 'var(--flows-danger)' },
  '.cm-lint-marker-error::before': { content: '"●"' },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--flows-danger) 1px',
    textUnderlineOffset: '0.2em',
  },
  '.cm-lintPoint-error::after': { borderBottomColor: 'var(--flows-danger)' },
  '.cm-diagnostic-error': { borderLeft: '0', padding: '0.25rem 0.5rem', maxWidth: '24rem' },
  '.cm-tooltip': {
    color: 'var(--mantine-color-text)',
    backgroundColor: 'var(--flows-surface)',
    border: '1px solid var(--flows-line-strong)',
    borderRadius: 'var(--mantine-radius-default)',
    fontFamily: 'var(--mantine-font-family)',
  },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'transparent', outline: '1px solid var(--json-name)' },
  '&.cm-focused .cm-nonmatchingBracket': { backgroundColor: 'transparent', outline: '1px solid var(--flows-danger)' },
  '.cm-specialChar': { color: 'var(--flows-danger)' },
})

/**
 * What makes a text field an editor for JSON. Tab isn't bound, so it moves on as everywhere else; the browser draws
 * the selection, so it shows in forced colours too.
 */
export const jsonEditing = [
  lintGutter(),
  lineNumbers(),
  highlightSpecialChars(),
  history(),
  json(),
  indentUnit.of('  '),
  bracketMatching(),
  closeBrackets(),
  syntaxHighlighting(colours),
  EditorView.lineWrapping,
  insertOverSelection,
  keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap]),
  theme,
]
