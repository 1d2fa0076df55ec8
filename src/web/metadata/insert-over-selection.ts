import { EditorView } from '@codemirror/view'

/**
 * Inserts what is typed over other text. Left to itself, Chrome keeps the colours of that text in a style on an element,
 * which the page's policy forbids.
 */
export const insertOverSelection = EditorView.domEventHandlers({
  beforeinput: (event, view) => {
    const { inputType, data, isComposing, cancelable } = event
    const selected = document.getSelection()
    if (inputType !== 'insertText' || data === null || isComposing || !cancelable || !selected?.focusNode) return false
    // Read from the page, since the editor hears of a new selection a moment later.
    const anchor = view.posAtDOM(selected.anchorNode!, selected.anchorOffset)
    const head = view.posAtDOM(selected.focusNode, selected.focusOffset)
    const [from, to] = [Math.min(anchor, head), Math.max(anchor, head)]
    if (from === to) return false
    const insert = () =>
      view.state.update({
        changes: { from, to, insert: data },
        selection: { anchor: from + data.length },
        userEvent: 'input.type',
        scrollIntoView: true,
      })
    const isHandled = view.state.facet(EditorView.inputHandler).some((handle) => handle(view, from, to, data, insert))
    if (!isHandled) view.dispatch(insert())
    return true
  },
})
