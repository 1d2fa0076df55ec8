/** Control and format characters, those that devices are to draw nothing for (`DI`), and braille’s cell without a dot. */
const unseen = /^[\s\p{Cc}\p{Cf}\p{DI}\u2800]*$/u

/**
 * Whether a text shows nothing. Within words such characters have their place: they join letters and emoji, say in which
 * direction they run, and where a word may break.
 */
export const isBlank = (text: string): boolean => unseen.test(text)
