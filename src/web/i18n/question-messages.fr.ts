import type { questionEnglish } from './question-messages.en.ts'

export const questionFrench: typeof questionEnglish = {
  confirm: {
    cancel: 'Annuler',
    publishTitle: 'Publier « {name} » ?',
    publishBody:
      'Il entre aussitôt en service et commence à joindre ses destinataires. Vous pouvez le mettre en pause à tout moment.',
    publishBodyAgain:
      'Il entre aussitôt en service. Il compte déjà {count, plural, one {# exécution} other {# exécutions}}. Vous pouvez le mettre en pause à tout moment.',
    resumeTitle: 'Reprendre « {name} » ?',
    resumeBody: 'Il entre aussitôt en service, tel qu’il est à présent. Vous pouvez le mettre en pause à tout moment.',
    deleteTitle: 'Supprimer « {name} » ?',
    deleteBody:
      '{count, plural, =0 {Il n’a pas d’exécution.} one {Son exécution part avec lui.} other {Ses # exécutions partent avec lui.}} Il quitte aussitôt toutes les listes et reste 30 jours dans la corbeille.',
    deleteBodyUnknown:
      'Ses exécutions partent avec lui. Il quitte aussitôt toutes les listes et reste 30 jours dans la corbeille.',
    deleteForGood:
      'Ses exécutions partent avec lui. Le service Our Voice n’a pas de corbeille : il disparaît définitivement.',
    deleteLive: 'Il est en service et cessera de joindre ses destinataires.',
    deleteName: 'Saisissez le nom du flux pour le supprimer',
    deleteNameWrong: 'Saisissez « {name} », comme ci-dessus.',
    latest: 'Ses dernières exécutions',
    changedTitle: '« {name} » a changé entre-temps',
    changedBody: 'Voici ce qui a changé depuis que vous l’avez regardé :',
    changedAsk: 'Il a été modifié pendant que vous regardiez. Relisez-le une fois encore.',
    movedOn: 'Ce que vous vouliez faire n’est plus possible. Voici ce qui a changé depuis que vous l’avez regardé :',
    close: 'Fermer',
    changes: 'Ce qui a changé',
    goesLive: 'Ce qui entre en service',
    waiting: 'Chargement de ce qui entre en service',
    notLoaded: 'Ce qui a changé n’a pas pu être chargé. Vous pouvez continuer quand même.',
    since: 'Depuis sa dernière publication :',
    same: 'Rien n’a changé depuis sa dernière publication.',
    first: 'Il n’a jamais été publié.',
    firstKnown: 'Aucune publication n’est connue.',
    created: 'Créé par {who}, <when></when>.',
    edited: 'Dernière modification par {who}, <when></when>.',
    changedBy: 'modifié par {who}, <when></when>',
    andBy: 'et par {who}, <when></when>',
    none: 'Aucune',
  },
}
