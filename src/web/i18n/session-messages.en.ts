import { refusalWords } from '../../contract/refusal-words.ts'

/** The words with which one signs in. */
export const sessionEnglish = {
  session: {
    title: 'Sign in',
    lead: 'Review, draft and publish the voice and SMS flows of your community.',
    accessKey: 'Access key',
    accessKeyHint:
      'Whoever runs this server has your key. In front of the Our Voice service, it is the key of your account there.',
    keyMissing: refusalWords.en.key_missing,
    showKey: 'Show the key',
    signIn: 'Sign in',
    expiredTitle: 'Sign in again',
    expired: 'Your session has ended. Sign in again to go on; this page stays as it is.',
  },
}
