import type { OperationWords } from '../api-words.ts'

export const operationWordsFrench: OperationWords = {
  listFlows: {
    summary: 'Lister les flux',
    description:
      'Les flux qui répondent à tous les filtres, page par page. `filter[from]`, `filter[to]`, `filter[direction]`, `filter[duration]` et un statut d’exécution donnés ensemble retiennent les flux dont au moins une exécution répond à tous. Les flux égaux dans le tri gardent toujours le même ordre : aucun n’est sur deux pages ni sur aucune. Une page au-delà de la fin est vide.',
    answer: 'Une page de flux.',
  },
  listFlowRows: {
    summary: 'Lister les flux sans leurs textes',
    description:
      'La même liste que `GET /v1/flows`, avec les mêmes paramètres, telle que le tableau de bord la montre : sans la description ni les métadonnées, qui peuvent être longues. À leur place, des marques changent en même temps qu’elles.',
    answer: 'Une page de flux sans leurs textes.',
  },
  countFlows: {
    summary: 'Compter les flux par statut',
    description:
      'Combien de flux répondent aux filtres, dans chaque statut et en tout, comme le disent les onglets du tableau de bord. Un statut de flux parmi les filtres n’est pas pris en compte ; un statut d’exécution l’est.',
    answer: 'Les nombres.',
  },
  getFlow: {
    summary: 'Lire un flux',
    description: 'Un flux, avec l’`ETag` qui protège une modification ultérieure et évite de le relire.',
    answer: 'Le flux.',
  },
  createFlow: {
    summary: 'Créer un flux',
    description:
      'Crée un flux à partir d’un nom et d’un type. C’est un brouillon, sauf si `status` dit autre chose ; le créer publié demande une clé qui permet de publier. Avec une `Idempotency-Key`, réessayez sans craindre d’en créer deux.',
    answer: 'Le flux tel qu’il a été créé.',
  },
  updateFlow: {
    summary: 'Modifier un flux',
    description:
      'Modifie les champs envoyés et laisse les autres tels quels. Publiez, mettez en pause ou revenez au brouillon par `status` ; publier demande une clé qui le permet. Avec `If-Match`, la modification de quelqu’un d’autre n’est jamais écrasée.',
    answer: 'Le flux tel qu’il est à présent.',
  },
  putFlow: {
    summary: 'Modifier un flux par PUT',
    description: 'La même chose que `PATCH`, pour les clients qui envoient `PUT` : les champs omis restent tels quels.',
    answer: 'Le flux tel qu’il est à présent.',
  },
  deleteFlow: {
    summary: 'Supprimer un flux',
    description:
      'Met le flux à la corbeille, d’où il peut être restauré pendant 30 jours. Il disparaît de toutes les listes et de tous les nombres. Avec `If-Match`, rien de ce que quelqu’un a modifié depuis n’est supprimé.',
    answer: 'Le flux est à la corbeille.',
  },
  startFlow: {
    summary: 'Lancer un flux',
    description:
      'Lance un flux publié. Pour chaque numéro de `to`, une exécution sortante est enregistrée au statut `queued` ; une passerelle téléphonique la prend en charge et en rend compte. Sans corps, personne n’est appelé en particulier.',
    answer: 'Le flux, avec son nombre d’exécutions à jour.',
  },
  listExecutions: {
    summary: 'Lister les exécutions d’un flux',
    description: 'Les appels et les messages d’un flux, les plus récents d’abord, page par page.',
    answer: 'Une page d’exécutions.',
  },
  reportExecution: {
    summary: 'Signaler une exécution',
    description:
      'C’est ainsi qu’une passerelle téléphonique annonce un nouvel appel ou message. Il faut un sens et un statut.',
    answer: 'L’exécution telle qu’elle a été enregistrée.',
  },
  updateExecution: {
    summary: 'Mettre à jour une exécution',
    description: 'Dit ce qu’un appel ou un message est devenu : les champs envoyés changent, les autres restent.',
    answer: 'L’exécution telle qu’elle est à présent.',
  },
  listTrash: {
    summary: 'Lister la corbeille',
    description: 'Les flux supprimés qui peuvent encore être restaurés, les derniers supprimés d’abord, page par page.',
    answer: 'Une page de flux de la corbeille.',
  },
  restoreFlow: {
    summary: 'Restaurer un flux',
    description:
      'Sort un flux de la corbeille, tel qu’il était, avec ses exécutions. S’il était publié et que la clé ne peut pas publier, il revient en pause.',
    answer: 'Le flux tel qu’il est à présent.',
  },
  discardFlow: {
    summary: 'Supprimer un flux définitivement',
    description: 'Retire un flux de la corbeille, et ses exécutions avec lui. C’est irréversible.',
    answer: 'Le flux n’existe plus.',
  },
  emptyTrash: {
    summary: 'Vider la corbeille',
    description: 'Supprime tous les flux de la corbeille et leurs exécutions. C’est irréversible.',
    answer: 'Le nombre de flux supprimés.',
  },
  listHistory: {
    summary: 'Lire l’historique d’un flux',
    description:
      'Les étapes de la vie d’un flux, les dernières d’abord : qui l’a créé, modifié, supprimé ou restauré, quand, et ce que chacun a changé. Aussi pour un flux de la corbeille.',
    answer: 'Une page d’étapes.',
  },
  getVersion: {
    summary: 'Lire une version d’un flux',
    description: 'Ce que quelqu’un a écrit du flux, tel que c’était dans cette version, et qui l’a fait tel.',
    answer: 'Le contenu du flux dans cette version.',
  },
  getSincePublished: {
    summary: 'Voir ce que publier changerait',
    description:
      'La différence entre la dernière version qui a été en service et le flux tel qu’il est à présent, champ par champ, avec qui a changé quoi. Un flux publié, ou qui ne l’a jamais été, n’a pas de différence. L’`ETag` sert au `If-Match` de la publication, pour que rien ne parte sans avoir été vu.',
    answer: 'Le flux, et ce qui diffère.',
  },
  listKeys: {
    summary: 'Lister les clés d’accès',
    description:
      'Toutes les clés que ce serveur a créées ou reçues, celles en service d’abord : ce que chacune permet, qui l’a créée, et sa dernière utilisation, à la minute près. La clé elle-même n’est jamais donnée.',
    answer: 'Les clés.',
  },
  createKey: {
    summary: 'Créer une clé d’accès',
    description:
      'Crée une clé à partir d’un nom et de ce qu’elle permet ; elle ne peut pas recevoir plus que ce que permet la clé qui la crée. La réponse contient la clé, cette seule fois : elle n’est conservée nulle part. C’est pourquoi une requête répétée avec son `Idempotency-Key` ne crée pas de seconde clé et reçoit un refus (409), alors que toute autre écriture reçoit la même réponse que la première fois.',
    answer: 'La clé, avec `key` à copier tout de suite.',
  },
  updateKey: {
    summary: 'Renommer une clé d’accès',
    description: 'Donne un autre nom à une clé. Ce qu’elle permet ne change pas ; créez plutôt une autre clé.',
    answer: 'La clé telle qu’elle est à présent.',
  },
  revokeKey: {
    summary: 'Révoquer une clé d’accès',
    description:
      'Désormais la clé n’ouvre plus rien, et les sessions ouvertes avec elle sont terminées ; sur les autres serveurs de la même base, en moins d’une seconde. C’est irréversible. La dernière clé qui permet de gérer les clés ne peut pas être révoquée.',
    answer: 'La clé est révoquée.',
  },
  listAudit: {
    summary: 'Lire le journal',
    description:
      'Chaque écriture faite ici, chaque connexion et déconnexion, et chaque connexion refusée, les dernières d’abord : qui, quand, et ce que contenait chaque champ avant et après. Il faut une clé qui permet de gérer les clés. Les connexions refusées sont notées avec l’adresse dont elles viennent, jamais avec la clé essayée, 10 par minute pour une adresse et 30 en tout ; au-delà, elles sont refusées sans être notées. Les sessions qui se terminent d’elles-mêmes ne laissent pas de trace.',
    answer: 'Une page d’entrées.',
  },
  followChanges: {
    summary: 'Suivre les modifications',
    description:
      'Annonce chaque écriture une fois enregistrée, et dit qui a quel flux ouvert en modification. Avec `Accept: text/event-stream`, la réponse continue en événements (server-sent events), chacun avec le même JSON en `data`, quatre par seconde au plus ; sans cela, elle ne donne que le premier. Une écriture peut être annoncée deux fois ; après une interruption, `missed` invite à relire ce qui a été lu. Une clé ou une session qui prend fin met fin à la réponse en 25 secondes ; 20 peuvent être ouvertes à la fois.',
    answer: 'Les nouvelles.',
  },
  signIn: {
    summary: 'Se connecter',
    description:
      'Ouvre une session du tableau de bord avec une clé d’accès, ou avec le code du lien que le serveur a affiché à son démarrage. Les programmes n’ont pas besoin de session : ils envoient la clé avec chaque requête. Après 10 échecs en une minute, une adresse doit attendre.',
    answer: 'Qui est connecté ; la session arrive sous forme de cookie.',
  },
  getSession: {
    summary: 'Voir qui est connecté',
    description: 'Le nom de la clé, ce qu’elle permet, et où les flux sont conservés.',
    answer: 'Qui est connecté.',
  },
  signOut: {
    summary: 'Se déconnecter',
    description: 'Met fin à la session, s’il y en a une.',
    answer: 'Personne n’est connecté.',
  },
  checkHealth: {
    summary: 'Vérifier le serveur',
    description: 'Pour la surveillance : répond dès que le serveur sert et que sa base de données répond.',
    answer: 'Le serveur sert.',
  },
  describeApi: {
    summary: 'Lire cette description',
    description:
      'L’API sous forme de document OpenAPI 3.1, pour en tirer des clients. Ses phrases sont en anglais ou en français, selon `Accept-Language`.',
    answer: 'Le document.',
  },
}
