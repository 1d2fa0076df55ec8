import { refusalWords } from '../../contract/refusal-words.ts'
import type { sessionEnglish } from './session-messages.en.ts'

export const sessionFrench: typeof sessionEnglish = {
  session: {
    title: 'Se connecter',
    lead: 'Passez en revue, préparez et publiez les flux vocaux et SMS de votre communauté.',
    accessKey: 'Clé d’accès',
    keyHint: {
      own: 'Vous la tenez de la personne qui gère ce serveur.',
      account: 'C’est la clé de votre compte Our Voice.',
      both: 'Vous la tenez de la personne qui gère ce serveur ; la clé d’un compte Our Voice convient aussi.',
    },
    keyMissing: refusalWords.fr.key_missing,
    cookieNotKept:
      'Votre navigateur ne garde pas de cookies pour ce site, et sans cookie personne ne reste connecté. Autorisez les cookies pour ce site dans les réglages de votre navigateur, puis reconnectez-vous.',
    showKey: 'Afficher la clé',
    signIn: 'Se connecter',
    expiredTitle: 'Reconnectez-vous',
    expired: 'Votre session est terminée. Reconnectez-vous pour continuer ; cette page reste telle quelle.',
    otherTitle: 'Une autre clé est connectée',
    other:
      '« {name} » a été connectée dans un autre onglet de ce navigateur ; plus rien ne se fait donc ici avec votre clé. Reconnectez-vous avec elle pour continuer ; cette page reste telle quelle. Ou continuez avec « {name} » : la page est rechargée, et ce que vous avez saisi est gardé sur cet appareil pour votre clé.',
    goOnAs: 'Continuer avec « {name} »',
  },
}
