/* oxlint-disable unicorn/consistent-function-scoping -- the browser is given the outermost function alone. */
import type { Page } from '@playwright/test'

/** What doesn't fit on the page as it stands: what lies over something else, is cut, or makes one scroll sideways. */
export const misplaced = (page: Page): Promise<string[]> => page.evaluate(findMisplaced)

/** Of a page with an open dialog or menu, only that is looked at. */
const findMisplaced = (): string[] => {
  type Box = { left: number; right: number; top: number; bottom: number }
  type Written = { element: Element; box: Box; words: string }

  const found = new Set<string>()
  const outermost = [...document.querySelectorAll('[role=dialog], [role=menu]')].at(-1) ?? document.body
  const sideways = document.documentElement.scrollWidth - window.innerWidth
  if (sideways > 0) found.add(`the page scrolls sideways by ${sideways} px`)

  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize)
  const nameOf = (element: Element) =>
    `${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 30)}”`
  const around = function* (element: Element) {
    for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) yield at
  }
  const isSeen = (element: Element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    !element.closest('.visually-hidden') &&
    // The heads of a table whose rows are cards.
    getComputedStyle(element.closest('thead') ?? element).clipPath !== 'inset(50%)'
  const isScrolledAway = (element: Element, { top, bottom }: Box) =>
    [...around(element)].some((at) => {
      if (at.scrollHeight <= at.clientHeight || getComputedStyle(at).overflowY !== 'auto') return false
      const seen = at.getBoundingClientRect()
      return top < seen.top || bottom > seen.bottom
    })
  const meet = (a: Box, b: Box) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2

  /** Each line of each text, as high as its letters. */
  const writtenIn = (root: Element): Written[] => {
    const written: Written[] = []
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = node.textContent!.trim()
      const element = node.parentElement!
      if (words === '' || element.matches('script, style, textarea, option') || !isSeen(element)) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const { left, right, top, bottom, width, height } of range.getClientRects()) {
        const box = { left, right, top: top + height * 0.2, bottom: bottom - height * 0.2 }
        if (width > 1 && height > 1 && !isScrolledAway(element, box)) {
          written.push({ element, box, words: words.slice(0, 30) })
        }
      }
    }
    return written
  }

  const written = writtenIn(outermost)
  const controls = [...outermost.querySelectorAll('a[class], button, input, select, textarea, summary, svg')].filter(
    (element) => element.getBoundingClientRect().width > 1 && isSeen(element),
  )
  written.forEach((one, index) => {
    for (const other of written.slice(index + 1)) {
      if (meet(one.box, other.box)) found.add(`“${one.words}” lies over “${other.words}”`)
    }
    for (const control of controls) {
      if (control.contains(one.element)) continue
      if ([...control.getClientRects()].some((box) => meet(one.box, box)))
        found.add(`“${one.words}” lies over ${nameOf(control)}`)
    }
    for (const box of around(one.element)) {
      const { display, position, overflowX, overflowY, borderLeftWidth, borderTopWidth } = getComputedStyle(box)
      if (display === 'inline') continue
      if (overflowX === 'auto' || overflowY === 'auto') {
        if (box.scrollWidth > box.clientWidth + 1) found.add(`${nameOf(box)} scrolls sideways`)
        return
      }
      const isFrame = borderLeftWidth !== '0px' && borderTopWidth !== '0px'
      const { left, right, top, bottom } = box.getBoundingClientRect()
      const isIn =
        one.box.left > left - 1 && one.box.right < right + 1 && one.box.top > top - 1 && one.box.bottom < bottom + 1
      if ((isFrame || overflowX === 'hidden' || overflowY === 'hidden') && !isIn) {
        found.add(`“${one.words}” is not within ${nameOf(box)}`)
      }
      if (position === 'absolute' || position === 'fixed') return
    }
    if (one.box.left < 0 || one.box.right > window.innerWidth) found.add(`“${one.words}” leaves the window`)
  })

  const fields = controls.filter((control) => control.matches('input, select, textarea'))
  for (const [index, field] of fields.entries()) {
    for (const other of fields.slice(index + 1)) {
      if (meet(field.getBoundingClientRect(), other.getBoundingClientRect())) {
        found.add(`${nameOf(field)} lies over ${nameOf(other)}`)
      }
    }
    if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement) || /check|radio/.test(field.type)) {
      continue
    }
    const { fontWeight, fontSize, fontFamily, paddingLeft, paddingRight } = getComputedStyle(field)
    // What hints at what to type may be cut where hardly a word fits.
    const hintOf = ({ placeholder }: HTMLInputElement) => (window.innerWidth < 20 * rem ? '' : placeholder)
    const shown = field instanceof HTMLSelectElement ? field.selectedOptions[0]?.text : hintOf(field)
    const pen = document.createElement('canvas').getContext('2d')!
    pen.font = `${fontWeight} ${fontSize} ${fontFamily}`
    const room = field.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight)
    if (pen.measureText(shown ?? '').width > room + 1) found.add(`“${shown}” is cut in ${nameOf(field)}`)
    if (field.clientHeight < parseFloat(fontSize) * 1.2) found.add(`${nameOf(field)} is too low`)
  }
  return [...found]
}
