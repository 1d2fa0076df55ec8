const longest = 32

/** A piece of a text short enough to stand in a sentence. */
export const excerpt = (text: string, offset = 0, end = text.length): string => {
  const characters = Array.from(text.slice(offset, Math.min(end, offset + 2 * longest + 2)))
  return characters.length <= longest ? characters.join('') : `${characters.slice(0, longest).join('')}…`
}
