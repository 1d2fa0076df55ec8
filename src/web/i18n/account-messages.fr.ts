import type { accountEnglish } from './account-messages.en.ts'

export const accountFrench: typeof accountEnglish = {
  account: {
    signedInWith: 'Connecté avec « {key} »',
    signedInTo: 'Connecté à Our Voice',
    keys: 'Clés',
    activity: 'Activité',
    signOut: 'Se déconnecter',
  },
}
