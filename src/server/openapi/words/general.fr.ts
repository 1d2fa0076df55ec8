import type { GeneralWords } from '../api-words.ts'

export const generalFrench: GeneralWords = {
  title: 'API des flux',
  introduction: `Listez, lisez, préparez, publiez et lancez les flux d’Our Voice : des programmes vocaux et SMS par lesquels les organisations touchent leurs communautés.

Les corps sont du JSON en UTF-8, 1 Mio au plus, envoyés en \`application/json\`. Les champs inconnus sont ignorés. Les heures sont au format ISO 8601, en UTC, avec les microsecondes.

Un refus est toujours \`{"message": "…"}\` : une phrase pour une personne, en anglais ou en français selon \`Accept-Language\`. Avec 422, \`errors\` dit ce qui ne va pas, champ par champ. Une méthode qu’une adresse n’accepte pas reçoit 405, et \`Allow\` donne celles qu’elle accepte ; une adresse où il n’y a rien reçoit 404.

Tout appel qui change quelque chose accepte une \`Idempotency-Key\` : envoyée une seconde fois avec la même clé, une requête reçoit la même réponse que la première fois et n’est exécutée qu’une fois (la création d’une clé est la seule exception, expliquée là-bas).

Un filtre laissé vide, comme \`filter[to]=\`, n’est pas un filtre. Un paramètre inconnu est refusé.`,
  server: 'Ce serveur',
  tags: {
    flows: 'Programmes vocaux et SMS : lister, lire, écrire, lancer.',
    executions: 'Les appels et les messages qu’un flux a émis ou reçus.',
    trash: 'Les flux supprimés, gardés 30 jours. Propre au tableau de bord ; hors de `/v1`.',
    history: 'Qui a écrit quoi, et quand. Propre au tableau de bord ; ne fait pas partie de `/v1`.',
    changes: 'Ce qui change pendant qu’on regarde, au moment même. Propre au tableau de bord ; hors de `/v1`.',
    keys: 'Les clés d’accès : créer, renommer, révoquer. Propre au tableau de bord ; hors de `/v1`.',
    session: 'La connexion au tableau de bord. Les programmes n’en ont pas besoin.',
    server: 'Pour la surveillance, et pour qui fabrique des clients.',
  },
  security: {
    key: 'Une clé d’accès, dans l’en-tête `Authorization: Bearer <clé>`. Une clé permet `read` (lire), `write` (écrire), `publish` (publier) ou `manage_keys` (gérer les clés), ou plusieurs d’entre eux.',
    session: 'Le cookie d’un navigateur qui s’est connecté.',
  },
  parameters: {
    flow_id: 'L’identifiant du flux.',
    execution_id: 'L’identifiant de l’exécution.',
    key_id: 'L’identifiant de la clé.',
    page: 'Quelle page.',
    limit: 'Lignes par page.',
    version: 'Le numéro de la version, à partir de 1.',
    'filter[flow]': 'L’identifiant d’un flux.',
    'filter[by]': 'L’identifiant de qui a écrit.',
    'filter[action]': 'Ce qui a été fait.',
    since:
      'Pour les pages rendues par ce serveur : la marque reçue avec la page, afin que rien de ce qu’elle montre ne compte comme manqué.',
    tab: 'Distingue les onglets d’une même personne : un texte qu’aucun autre n’a.',
    editing: 'L’identifiant du flux qui y est ouvert en modification.',
    sort: 'Par quoi trier, précédé de `-` pour l’ordre décroissant ; plusieurs noms sont séparés par des virgules.',
    'filter[search]': 'Une partie du nom ou de la description, en majuscules ou minuscules, avec ou sans accents.',
    'filter[status]':
      'Mots séparés par des virgules. `draft`, `paused` et `published` concernent le flux lui-même, les autres ses exécutions. De chaque sorte, un seul mot suffit ; avec des mots des deux sortes, les deux conditions comptent.',
    'filter[type]': 'Types séparés par des virgules.',
    'filter[from]': 'Les premiers chiffres du numéro qui a appelé ou écrit.',
    'filter[to]': 'Les premiers chiffres du numéro appelé ou destinataire.',
    'filter[direction]': 'Si les exécutions sont entrantes ou sortantes.',
    'filter[duration]': 'Combien de temps les exécutions ont duré, en secondes : `30`, `>=30`, `<=120` ou `30..120`.',
  },
  executionStatus: 'Mots séparés par des virgules ; une exécution qui a l’un d’eux est retenue.',
  requestHeaders: {
    'If-Match': 'L’`ETag` qui a été lu. Un flux modifié depuis n’est pas touché ; la réponse est 412.',
    'If-None-Match': 'L’`ETag` de ce qui est déjà là ; 304 dit que c’est toujours la dernière version.',
    'Restores-Version':
      'La version que ce changement rétablit. Si le flux dit alors ce qu’il disait à cette version, l’historique l’indique ; sinon, l’en-tête reste sans effet.',
    'Idempotency-Key': 'De 1 à 255 caractères imprimables, nouvelle pour chaque intention, la même à chaque essai.',
  },
  answerHeaders: {
    ETag: 'Marque cette version, pour `If-Match` et `If-None-Match`.',
    Location: 'L’adresse de ce qui a été créé.',
    'Set-Cookie': 'Le cookie de la session, ou sa fin.',
    'Retry-After': 'Secondes après lesquelles un nouvel essai vaut la peine.',
    'WWW-Authenticate': '`Bearer` : il faut une clé d’accès.',
    'X-RateLimit-Limit': 'Requêtes par minute que la clé permet. Absent là où il n’y a pas de limite.',
    'X-RateLimit-Remaining': 'Requêtes restantes dans cette minute.',
    'X-RateLimit-Reset': 'Quand commence la minute suivante, en secondes depuis 1970.',
  },
  notModified: 'La dernière version est déjà là.',
}
