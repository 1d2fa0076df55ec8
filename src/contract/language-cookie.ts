/** The cookie that keeps the language a reader has chosen, before anyone signs in. */
export const languageCookie = 'flows_language'
