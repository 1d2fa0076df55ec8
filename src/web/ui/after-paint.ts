/**
 * Runs once what has just changed is drawn. Whatever makes the browser lay out the page, as giving the focus does, would
 * otherwise come before the picture. Returns how to call it off.
 */
export const afterPaint = (run: () => void): (() => void) => {
  let timer: ReturnType<typeof setTimeout>
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(run)
  })
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}
