import { refusalWords } from '../../contract/refusal-words.ts'

/** The words with which one signs in. */
export const sessionEnglish = {
  session: {
    title: 'Sign in',
    lead: 'Review, draft and publish the voice and SMS flows of your community.',
    accessKey: 'Access key',
    keyHint: {
      own: 'You have it from whoever runs this server.',
      account: 'It is the key of your account at Our Voice.',
      both: 'You have it from whoever runs this server; the key of an account at Our Voice will do as well.',
    },
    keyMissing: refusalWords.en.key_missing,
    cookieNotKept:
      'Your browser keeps no cookies for this site, and without one nobody stays signed in. Allow cookies for this site in the settings of your browser, then sign in again.',
    showKey: 'Show the key',
    signIn: 'Sign in',
    expiredTitle: 'Sign in again',
    expired: 'Your session has ended. Sign in again to go on; this page stays as it is.',
    otherTitle: 'Another key is signed in',
    other:
      '“{name}” was signed in in another tab of this browser, so nothing more is done here with your key. Sign in with it again to go on; this page stays as it is. Or go on with “{name}”: the page is loaded anew, and what you typed is kept on this device for your key.',
    goOnAs: 'Go on with “{name}”',
  },
}
