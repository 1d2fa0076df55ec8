/** The words for a line that is dead. */
export const lineEnglish = {
  line: {
    since: 'No connection: the server last answered <since></since>.',
    kept: 'What you see was read <kept></kept> and may have changed.',
    checkAgain: 'Check again',
  },
}
