/** The cookies that keep what a reader has chosen, before anyone signs in. */
export const preferenceCookies = { language: 'flows_language', colorScheme: 'flows_color_scheme' }
