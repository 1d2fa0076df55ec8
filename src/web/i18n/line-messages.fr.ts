import type { lineEnglish } from './line-messages.en.ts'

export const lineFrench: typeof lineEnglish = {
  line: {
    since: 'Pas de connexion : le serveur a répondu pour la dernière fois <since></since>.',
    kept: 'Ce que vous voyez a été lu <kept></kept> et a pu changer.',
    checkAgain: 'Vérifier à nouveau',
  },
}
