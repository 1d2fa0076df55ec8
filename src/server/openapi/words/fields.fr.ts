import type { FieldWords } from '../field-names.ts'

export const fieldWordsFrench: FieldWords = {
  flow: {
    id: 'Désigne le flux dans les adresses.',
    name: 'De 1 à 255 caractères, comptés sans les espaces autour.',
    description: 'À quoi il sert, 10 000 caractères au plus ; null quand rien n’est dit.',
    flow_executions_count:
      'Combien d’appels et de messages il a émis ou reçus ; null là où la base ne peut pas le dire.',
    type: '`voice` pour des appels, `sms` pour des messages.',
    status: '`draft` (brouillon), `paused` (en pause) ou `published` (publié).',
    metadata:
      'Texte contenant du JSON, conservé octet pour octet : grands nombres, ordre des clés et espaces restent. 256 Kio au plus, 64 niveaux d’imbrication au plus.',
    created_at: 'Quand il a été créé, en UTC.',
    updated_at: 'Quand il a été modifié pour la dernière fois, en UTC.',
    deleted_at: 'Quand il a été mis à la corbeille, en UTC. Il y est gardé 30 jours.',
  },
  execution: {
    id: 'Désigne l’exécution dans les adresses.',
    flow_id: 'Le flux auquel elle appartient.',
    direction: '`incoming` (entrant) ou `outgoing` (sortant).',
    caller:
      'Le numéro qui a appelé ou écrit. Envoyez-le avec son indicatif, 8 à 15 chiffres ; espaces, tirets et `00` initial sont ôtés. Il est rendu sous la forme `+` et chiffres.',
    callee: 'Le numéro appelé ou destinataire, sous la même forme.',
    status: 'Ce que l’appel ou le message est devenu.',
    start_time:
      'Quand elle a commencé. Envoyez une heure ISO 8601 avec son décalage ; elle est rendue en UTC avec les microsecondes.',
    end_time: 'Quand elle a pris fin, jamais avant son début.',
    duration: 'Secondes entières du début à la fin ; null tant qu’elle n’est pas finie.',
    channel_id: 'Le nom que la passerelle lui donne.',
    flow_step: 'Où elle en est dans le flux.',
    data: 'N’importe quel JSON de la passerelle, 256 Kio au plus.',
    created_at: 'Quand elle a été enregistrée, en UTC.',
    updated_at: 'Quand elle a été modifiée pour la dernière fois, en UTC.',
  },
  page: {
    data: 'Les lignes de cette page.',
    links: 'Adresses des pages voisines, null là où il n’y en a pas.',
    meta: 'La place de cette page dans la liste.',
  },
  links: {
    first: 'La première page.',
    last: 'La dernière page.',
    prev: 'La page précédente ; null sur la première.',
    next: 'La page suivante ; null sur la dernière.',
  },
  meta: {
    current_page: 'Numéro de cette page, à partir de 1.',
    from: 'Position de sa première ligne parmi toutes ; null sur une page sans lignes.',
    last_page: 'Numéro de la dernière page.',
    path: 'Le chemin de la liste.',
    per_page: 'Lignes par page.',
    to: 'Position de sa dernière ligne ; null sur une page sans lignes.',
    total: 'Nombre de lignes en tout.',
  },
  counts: {
    all: 'Tous les flux retenus.',
    draft: 'Ceux qui sont des brouillons.',
    published: 'Ceux qui sont publiés.',
    paused: 'Ceux qui sont en pause.',
  },
  start: { to: 'Numéros à appeler ou à qui écrire, 1 000 au plus, chacun avec son indicatif.' },
  signIn: { key: 'Une clé d’accès.', code: 'Le code du lien affiché par le serveur ; il sert une fois.' },
  session: { key: 'Le nom de la clé et ce qu’elle permet.', store: 'Où les flux sont conservés.' },
  content: {
    name: 'Son nom d’alors.',
    description: 'Sa description d’alors.',
    type: 'Son type d’alors.',
    status: 'Son statut d’alors.',
    metadata: 'Ses métadonnées d’alors, octet par octet.',
  },
  revision: {
    version: 'La version à laquelle cette étape a mené, à partir de 1.',
    at: 'Quand, en UTC.',
    by: 'Qui ; null si ce n’était avec la clé de personne.',
    action: 'Ce qui a été fait.',
    changes: 'Champ par champ, ce qui a changé.',
  },
  audit: {
    id: 'Compte les entrées.',
    at: 'Quand, en UTC.',
    by: 'Qui ; null si ce n’était avec la clé de personne.',
    action: 'Ce qui a été fait.',
    flow_id: 'Le flux concerné ; null s’il n’y en a pas.',
    flow_name: 'Le nom actuel du flux, ou celui de sa création s’il n’existe plus ; null s’il n’est pas connu.',
    subject:
      'Ce qui est concerné quand ce n’est pas un flux : l’identifiant d’une exécution ou d’une clé ; pour une connexion, l’adresse dont elle vient.',
    changes: 'Champ par champ, ce qui a changé.',
  },
  accessKey: {
    id: 'Désigne la clé dans les adresses. Il figure dans la clé elle-même et n’ouvre rien.',
    name: 'De 1 à 100 caractères, comptés sans les espaces autour.',
    abilities:
      'Ce qu’elle permet : `read` (lire), `write` (écrire des flux et des exécutions), `publish` (publier des flux), `manage_keys` (gérer les clés et lire le journal).',
    created_at: 'Quand elle a été créée, en UTC.',
    created_by: 'Qui l’a créée ; null si c’est le serveur à son démarrage.',
    last_used_at: 'Sa dernière utilisation, à la minute près, en UTC ; null tant qu’elle n’a pas servi.',
    revoked_at: 'Quand elle a été révoquée, en UTC ; null tant qu’elle est en service.',
    key: 'La clé elle-même, donnée cette seule fois.',
  },
  change: {
    field: 'Le nom du champ.',
    before: 'Ce qui s’y trouvait ; null s’il n’y avait rien.',
    after: 'Ce qui s’y trouve depuis.',
  },
  author: { id: 'L’identifiant de la clé.', name: 'Le nom de la clé, tel qu’il était alors.' },
  problem: {
    message: 'Ce qui ne va pas et que faire, en une phrase pour une personne.',
    errors: 'Avec 422 : ce qui ne va pas, champ par champ.',
    current: 'Avec 412 : le flux tel qu’il est à présent.',
  },
}
