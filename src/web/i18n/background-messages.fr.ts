import type { backgroundEnglish } from './background-messages.en.ts'

export const backgroundFrench: typeof backgroundEnglish = {
  offline: {
    newVersion: 'Une nouvelle version du tableau de bord est prête.',
    load: 'La charger',
  },
  changes: {
    flows: '{count, plural, one {# flux modifié} other {# flux modifiés}}',
    manyFlows: 'De nombreux flux modifiés',
    trash: 'La corbeille a changé',
    executions: '{count, plural, one {# nouvelle exécution} other {# nouvelles exécutions}}',
    flow: 'Ce flux a été modifié',
    flowBy: '{name} a modifié ce flux',
    deleted: 'Ce flux a été supprimé',
    deletedBy: '{name} a supprimé ce flux',
    show: 'Afficher',
    told: {
      flows: 'Des flux de cette liste ont été modifiés. Le bouton Afficher met la liste à jour.',
      trash: 'La corbeille a changé. Le bouton Afficher la met à jour.',
      executions: 'Il y a de nouvelles exécutions. Le bouton Afficher les fait venir.',
      flow: 'Ce flux a été modifié. Le bouton Afficher le met à jour.',
      deleted: 'Ce flux a été supprimé.',
    },
    editing: '{count, plural, one {{names} modifie ce flux} other {{names} modifient ce flux}}',
    others: '{count, plural, one {# autre personne} other {# autres personnes}}',
    editingElsewhere: 'Ce flux est ouvert en modification ailleurs avec votre clé',
  },
}
