/** The words of the account's menu. */
export const accountEnglish = {
  account: {
    signedInWith: 'Signed in with “{key}”',
    signedInTo: 'Signed in to Our Voice',
    keys: 'Keys',
    activity: 'Activity',
    signOut: 'Sign out',
  },
}
