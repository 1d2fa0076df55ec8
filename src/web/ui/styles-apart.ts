/*
 * A page's policy heeds no style that stands on an element in the HTML: whoever could slip in markup could slip in such
 * styles. React writes some there when it renders at the server. They are written as data instead, with rules in a style
 * sheet that has the page's nonce, until the script, which may set styles, puts them back for React to take over.
 */

/** The markup without styles on its elements, and the rules that stand for them. */
export const takeStyles = (markup: string): { body: string; sheet: string } => {
  const styles = new Set<string>()
  const body = markup.replace(/(<[a-z][^>]*?) style="([^"]*)"/g, (_, before: string, style: string) => {
    styles.add(unescaped(style))
    return `${before} data-style="${style}"`
  })
  const rules = [...styles].map((style) => `[data-style="${style.replace(/["\\]/g, String.raw`\$&`)}"]{${style}}`)
  return { body, sheet: rules.join('') }
}

export const giveStylesBack = (): void => {
  for (const element of document.querySelectorAll<HTMLElement>('[data-style]')) {
    element.style.cssText = element.dataset['style']!
    element.removeAttribute('data-style')
  }
}

/** Of what React escapes in an attribute, that which a style may hold. */
const unescaped = (text: string): string => text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'")
