import type { confirmEnglish } from './confirm-messages.en.ts'

export const confirmFrench: typeof confirmEnglish = {
  confirm: {
    cancel: 'Annuler',
    publishTitle: 'Publier « {name} » ?',
    publishBody:
      'Il entre aussitôt en service et commence à joindre ses destinataires. Vous pouvez le mettre en pause à tout moment.',
    publishBodyAgain:
      'Il entre aussitôt en service. Il compte déjà {count, plural, one {# exécution} other {# exécutions}}. Vous pouvez le mettre en pause à tout moment.',
    deleteTitle: 'Supprimer « {name} » ?',
    deleteBody:
      '{count, plural, =0 {Il n’a pas d’exécution.} one {Son exécution part avec lui.} other {Ses # exécutions partent avec lui.}} Il quitte aussitôt toutes les listes et reste 30 jours dans la corbeille.',
    deleteBodyUnknown:
      'Ses exécutions partent avec lui. Il quitte aussitôt toutes les listes et reste 30 jours dans la corbeille.',
    deleteForGood:
      'Ses exécutions partent avec lui. Le service Our Voice n’a pas de corbeille : il disparaît définitivement.',
    deleteLive: 'Il est en service et cessera de joindre ses destinataires.',
    deleteName: 'Saisissez le nom du flux pour le supprimer',
    deleteNameWrong: 'Saisissez « {name} », comme ci-dessus.',
    latest: 'Ses dernières exécutions',
  },
}
