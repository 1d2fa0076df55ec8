import type { differenceEnglish } from './difference-messages.en.ts'

export const differenceFrench: typeof differenceEnglish = {
  difference: {
    name: 'Nom',
    description: 'Description',
    type: 'Type',
    status: 'Statut',
    metadata: 'Métadonnées',
    empty: 'Vide',
    beforeUnknown: 'Modifié. Ce qui était là avant n’est pas connu ici.',
    you: 'Vous',
    unknown: 'Auteur inconnu',
    byYou: 'vous',
    byUnknown: 'quelqu’un d’inconnu',
  },
  diff: {
    in: 'Ajouté : ',
    out: 'Retiré : ',
    more: '{count, plural, one {# ligne inchangée} other {# lignes inchangées}}',
  },
}
