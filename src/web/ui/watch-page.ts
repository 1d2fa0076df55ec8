/** Looks now, and after each change of what is on the page until it was seen. Returns how to call it off. */
export const watchPage = (isSeen: () => boolean): (() => void) => {
  if (isSeen()) return () => {}
  const observer = new MutationObserver(() => isSeen() && observer.disconnect())
  observer.observe(document.body, { childList: true, subtree: true })
  return () => observer.disconnect()
}
