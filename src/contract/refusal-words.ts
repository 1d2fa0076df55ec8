import type { Language } from './language.ts'

/**
 * Every sentence with which a value or a request is refused. The server answers with them and the forms show them, so
 * that a person reads the same words whoever noticed. `{name}` stands for a value given with the refusal.
 */
const english = {
  // a field of a form or a body
  name_missing: 'Give the flow a name.',
  name_too_long: 'Shorten the name to 255 characters or fewer.',
  description_not_text: 'Write the description as text.',
  description_too_long: 'Shorten the description to 10,000 characters or fewer.',
  type_unknown: 'Choose a type: voice or sms.',
  status_unknown: 'Choose a status: draft, paused or published.',
  metadata_not_text: 'Send the metadata as text that holds JSON.',
  metadata_not_json: 'Write the metadata as JSON; it has a mistake that keeps it from being read.',
  metadata_too_large: 'Shorten the metadata to about 260,000 characters or fewer.',
  metadata_too_deep: 'Nest the metadata at most 64 levels deep.',
  text_not_keepable: 'Remove the characters that are not valid text.',
  text_too_long: 'Use text of 255 characters or fewer.',
  direction_unknown: 'Choose a direction: incoming or outgoing.',
  execution_status_unknown:
    'Choose a status of a call or a message: scheduled, queued, ringing, answered, playing, completed, busy, no-answer, failed, cancelled, sent, delivered, undelivered or received.',
  number_invalid: 'Give the number with its country code, 8 to 15 digits, such as +229 01 97 00 00 01.',
  numbers_invalid: 'Give the numbers as a list, such as ["+2290197000001"].',
  too_many_numbers: 'Give 1,000 numbers or fewer at a time.',
  time_invalid: 'Give the time as in 2026-03-16T07:13:21Z.',
  end_before_start: 'The end must not be before the start.',
  data_too_large: 'Shorten the data to 256 KiB or less.',
  key_missing: 'Enter your access key.',
  key_name_missing: 'Give the key a name.',
  key_name_too_long: 'Shorten the name to 100 characters or fewer.',
  abilities_unknown: 'Choose at least one thing that the key may do: read, write, publish or manage_keys.',
  value_invalid: 'This value is not of the expected kind.',
  // a parameter of a list
  page_invalid: 'Give the page as a whole number from 1.',
  limit_invalid: 'Give the limit as a whole number from 1 to 100.',
  sort_unknown:
    'Sort by name, status, type, flow_executions_count, created_at or updated_at, with - before it for descending.',
  status_filter_unknown:
    'Filter by a status of flows (draft, paused, published) or of executions (scheduled, queued, ringing, answered, playing, completed, busy, no-answer, failed, cancelled, sent, delivered, undelivered, received).',
  search_invalid: 'Search for a text.',
  prefix_invalid: 'Give the first digits of a number, such as 229 01 97.',
  duration_invalid: 'Give the duration in seconds: 30, >=30, <=120 or 30..120.',
  audit_action_unknown: 'Give what was done as it stands in the audit, such as flow.updated.',
  parameter_unknown: 'There is no parameter {unknown} here. Allowed are: {allowed}.',
  parameter_repeated: 'Give this parameter only once.',
  // a whole request
  request_invalid: 'Some values can’t be accepted.',
  unauthenticated: 'Unauthenticated.',
  key_wrong: 'This key is not known here. Check it for missing characters and try again.',
  link_used: 'This link has been used or has expired. Sign in with your access key.',
  ability_missing: 'This key may not {ability}. Use a key that may.',
  keys_not_managed: 'This key may not manage keys. Use a key that may.',
  ability_not_yours: 'A key can only give what it may do itself. Leave out: {abilities}.',
  key_not_found: 'There is no key with this id, or it has been revoked.',
  last_manager: 'This is the last key that may manage keys. Make another one that may before you revoke it.',
  key_shown_before:
    'This key was made by the first of these requests, and is shown only once. Revoke it and make another.',
  flow_not_found: 'There is no flow with this id. It may have been deleted.',
  flow_not_in_trash: 'There is no flow with this id in the trash. It may have been restored, or removed for good.',
  version_not_found: 'This flow never had that version.',
  execution_not_found: 'This flow has no execution with this id.',
  path_not_found: 'There is nothing at this address.',
  method_not_allowed: 'This address doesn’t take {method}. It takes {allowed}.',
  not_published: 'This flow is not published, so it can’t be started. Publish it first.',
  flow_changed: 'Someone has changed this flow since you read it. Look at it as it is now and try again.',
  key_in_flight: 'A request with this idempotency key is still being carried out. Try again in a moment.',
  key_reused: 'This idempotency key was used for another request. Use a new key.',
  idempotency_key_invalid: 'Give an idempotency key of 1 to 255 printable characters.',
  body_missing: 'Send a JSON object.',
  body_not_json: 'The body is not readable JSON.',
  body_too_large: 'The body is larger than 1 MiB. Send less at a time.',
  body_too_deep: 'The body is nested more than 64 levels deep.',
  body_encoded: 'Send the body as it is, without Content-Encoding.',
  content_type_not_json: 'Send JSON, with the header Content-Type: application/json.',
  origin_refused: 'This request came from another site, so it was not carried out.',
  request_unreadable: 'The request could not be read.',
  request_too_long: 'The address or the headers are too long. Send less in them.',
  dashboard_missing: 'The dashboard has not been built. Run npm run build, then start the server again.',
  too_many_requests: 'Too many requests. Try again in {seconds} seconds.',
  store_busy: 'The flows can’t be changed right now. Nothing was saved; try again in a moment.',
  store_unreachable:
    'The flows can’t be reached right now. Try again in a moment; if you were saving, look first whether it was saved.',
  service_unreachable: 'The Our Voice service can’t be reached right now. Try again in a moment.',
  service_unreadable: 'The Our Voice service answers in a way that can’t be read. Try again in a moment.',
  service_not_reached: 'The Our Voice service can’t be reached right now, so nothing was saved. Try again in a moment.',
  service_unsure:
    'No clear answer came from the Our Voice service, so this may have been saved. Try again in a moment; it is not saved twice.',
  service_unsure_look:
    'No clear answer came from the Our Voice service, so this may have been saved. Look whether it was before you try again.',
  service_start_unsure:
    'No clear answer came from the Our Voice service, so the flow may have been started. Look at its executions before you start it again.',
  account_key_refused:
    'The Our Voice service no longer accepts the key of this account. Sign in with one that is good.',
  server_key_refused:
    'The Our Voice service doesn’t accept the account key of this server. Tell whoever runs this server.',
  account_key_wrong: 'The Our Voice service doesn’t know this key. Check it for missing characters and try again.',
  service_forbids: 'The Our Voice service doesn’t let this account do that.',
  service_refuses: 'The Our Voice service didn’t accept this, and didn’t say why.',
  service_says: 'The Our Voice service says: {words}.',
  service_exact_duration: 'The Our Voice service finds exact durations only. Give a number of seconds, such as 30.',
  service_starts_for_all:
    'The Our Voice service starts a flow for those it is set up for, and takes no numbers. Leave them out.',
  service_too_many_flows:
    'The Our Voice service can’t search, sort or count flows, and this account has more than the {flows} that this server can do it for.',
  service_lacks_executions: 'The Our Voice service doesn’t show the executions of a flow.',
  service_lacks_history: 'The Our Voice service doesn’t tell what was changed, and by whom.',
  service_lacks_trash: 'The Our Voice service has no trash: what is deleted there is gone for good.',
  fault: 'Something went wrong on our side. Try again; if it goes on, tell whoever runs this server.',
}

export type RefusalKey = keyof typeof english

const french: Record<RefusalKey, string> = {
  name_missing: 'Donnez un nom au flux.',
  name_too_long: 'Raccourcissez le nom à 255 caractères au plus.',
  description_not_text: 'Écrivez la description sous forme de texte.',
  description_too_long: 'Raccourcissez la description à 10 000 caractères au plus.',
  type_unknown: 'Choisissez un type : voice (voix) ou sms.',
  status_unknown: 'Choisissez un statut : draft (brouillon), paused (en pause) ou published (publié).',
  metadata_not_text: 'Envoyez les métadonnées sous forme de texte contenant du JSON.',
  metadata_not_json: 'Écrivez les métadonnées en JSON ; une erreur empêche de les lire.',
  metadata_too_large: 'Réduisez les métadonnées à environ 260 000 caractères au plus.',
  metadata_too_deep: 'Imbriquez les métadonnées sur 64 niveaux au plus.',
  text_not_keepable: 'Retirez les caractères qui ne sont pas du texte valide.',
  text_too_long: 'Utilisez un texte de 255 caractères au plus.',
  direction_unknown: 'Choisissez un sens : incoming (entrant) ou outgoing (sortant).',
  execution_status_unknown:
    'Choisissez un statut d’appel ou de message : scheduled, queued, ringing, answered, playing, completed, busy, no-answer, failed, cancelled, sent, delivered, undelivered ou received.',
  number_invalid: 'Donnez le numéro avec son indicatif, 8 à 15 chiffres, par exemple +229 01 97 00 00 01.',
  numbers_invalid: 'Donnez les numéros sous forme de liste, par exemple ["+2290197000001"].',
  too_many_numbers: 'Donnez 1 000 numéros au plus à la fois.',
  time_invalid: 'Donnez l’heure sous la forme 2026-03-16T07:13:21Z.',
  end_before_start: 'La fin ne peut pas précéder le début.',
  data_too_large: 'Réduisez les données à 256 Kio au plus.',
  key_missing: 'Saisissez votre clé d’accès.',
  key_name_missing: 'Donnez un nom à la clé.',
  key_name_too_long: 'Raccourcissez le nom à 100 caractères au plus.',
  abilities_unknown:
    'Choisissez au moins une chose que la clé permet : read (lire), write (écrire), publish (publier) ou manage_keys (gérer les clés).',
  value_invalid: 'Cette valeur n’est pas de la nature attendue.',
  page_invalid: 'Donnez la page sous forme de nombre entier à partir de 1.',
  limit_invalid: 'Donnez la limite sous forme de nombre entier de 1 à 100.',
  sort_unknown:
    'Triez par name, status, type, flow_executions_count, created_at ou updated_at, précédé de - pour l’ordre décroissant.',
  status_filter_unknown:
    'Filtrez par un statut de flux (draft, paused, published) ou d’exécution (scheduled, queued, ringing, answered, playing, completed, busy, no-answer, failed, cancelled, sent, delivered, undelivered, received).',
  search_invalid: 'Cherchez un texte.',
  prefix_invalid: 'Donnez les premiers chiffres d’un numéro, par exemple 229 01 97.',
  duration_invalid: 'Donnez la durée en secondes : 30, >=30, <=120 ou 30..120.',
  audit_action_unknown: 'Donnez l’action telle qu’elle figure au journal, par exemple flow.updated.',
  parameter_unknown: 'Il n’y a pas de paramètre {unknown} ici. Sont permis : {allowed}.',
  parameter_repeated: 'Ne donnez ce paramètre qu’une fois.',
  request_invalid: 'Certaines valeurs ne peuvent pas être acceptées.',
  unauthenticated: 'Non authentifié.',
  key_wrong: 'Cette clé n’est pas connue ici. Vérifiez qu’aucun caractère ne manque et réessayez.',
  link_used: 'Ce lien a déjà servi ou a expiré. Connectez-vous avec votre clé d’accès.',
  ability_missing: 'Cette clé ne permet pas : {ability}. Utilisez une clé qui le permet.',
  keys_not_managed: 'Cette clé ne permet pas de gérer les clés. Utilisez une clé qui le permet.',
  ability_not_yours: 'Une clé ne peut donner que ce qu’elle permet elle-même. Retirez : {abilities}.',
  key_not_found: 'Aucune clé ne porte cet identifiant, ou elle a été révoquée.',
  last_manager:
    'C’est la dernière clé qui permet de gérer les clés. Créez-en une autre qui le permet avant de la révoquer.',
  key_shown_before:
    'Cette clé a été créée par la première de ces requêtes et ne s’affiche qu’une fois. Révoquez-la et créez-en une autre.',
  flow_not_found: 'Aucun flux ne porte cet identifiant. Il a peut-être été supprimé.',
  flow_not_in_trash:
    'Aucun flux de la corbeille ne porte cet identifiant. Il a peut-être été restauré, ou supprimé définitivement.',
  version_not_found: 'Ce flux n’a jamais eu cette version.',
  execution_not_found: 'Ce flux n’a pas d’exécution avec cet identifiant.',
  path_not_found: 'Il n’y a rien à cette adresse.',
  method_not_allowed: 'Cette adresse n’accepte pas {method}. Elle accepte {allowed}.',
  not_published: 'Ce flux n’est pas publié, il ne peut donc pas être lancé. Publiez-le d’abord.',
  flow_changed: 'Quelqu’un a modifié ce flux depuis que vous l’avez lu. Regardez-le tel qu’il est et réessayez.',
  key_in_flight: 'Une requête avec cette clé d’idempotence est encore en cours. Réessayez dans un instant.',
  key_reused: 'Cette clé d’idempotence a servi pour une autre requête. Utilisez une nouvelle clé.',
  idempotency_key_invalid: 'Donnez une clé d’idempotence de 1 à 255 caractères imprimables.',
  body_missing: 'Envoyez un objet JSON.',
  body_not_json: 'Le corps n’est pas du JSON lisible.',
  body_too_large: 'Le corps dépasse 1 Mio. Envoyez-en moins à la fois.',
  body_too_deep: 'Le corps est imbriqué sur plus de 64 niveaux.',
  body_encoded: 'Envoyez le corps tel quel, sans Content-Encoding.',
  content_type_not_json: 'Envoyez du JSON, avec l’en-tête Content-Type: application/json.',
  origin_refused: 'Cette requête vient d’un autre site, elle n’a donc pas été exécutée.',
  request_unreadable: 'La requête n’a pas pu être lue.',
  request_too_long: 'L’adresse ou les en-têtes sont trop longs. Mettez-y moins.',
  dashboard_missing: 'Le tableau de bord n’a pas été construit. Lancez npm run build, puis redémarrez le serveur.',
  too_many_requests: 'Trop de requêtes. Réessayez dans {seconds} secondes.',
  store_busy:
    'Les flux ne peuvent pas être modifiés pour le moment. Rien n’a été enregistré ; réessayez dans un instant.',
  store_unreachable:
    'Les flux ne sont pas joignables pour le moment. Réessayez dans un instant ; si vous enregistriez, vérifiez d’abord si c’est fait.',
  service_unreachable: 'Le service Our Voice est injoignable pour le moment. Réessayez dans un instant.',
  service_unreadable: 'Le service Our Voice donne une réponse illisible. Réessayez dans un instant.',
  service_not_reached:
    'Le service Our Voice est injoignable pour le moment : rien n’a été enregistré. Réessayez dans un instant.',
  service_unsure:
    'Le service Our Voice n’a pas répondu clairement : l’enregistrement a peut-être eu lieu. Réessayez dans un instant ; rien ne sera enregistré deux fois.',
  service_unsure_look:
    'Le service Our Voice n’a pas répondu clairement : l’enregistrement a peut-être eu lieu. Vérifiez-le avant de réessayer.',
  service_start_unsure:
    'Le service Our Voice n’a pas répondu clairement : le flux a peut-être été lancé. Regardez ses exécutions avant de le relancer.',
  account_key_refused: 'Le service Our Voice n’accepte plus la clé de ce compte. Connectez-vous avec une clé valable.',
  server_key_refused:
    'Le service Our Voice n’accepte pas la clé de compte de ce serveur. Prévenez la personne qui gère ce serveur.',
  account_key_wrong:
    'Le service Our Voice ne connaît pas cette clé. Vérifiez qu’aucun caractère ne manque et réessayez.',
  service_forbids: 'Le service Our Voice ne permet pas cela à ce compte.',
  service_refuses: 'Le service Our Voice a refusé cela sans dire pourquoi.',
  service_says: 'Le service Our Voice répond : {words}.',
  service_exact_duration:
    'Le service Our Voice ne trouve que des durées exactes. Donnez un nombre de secondes, par exemple 30.',
  service_starts_for_all:
    'Le service Our Voice lance un flux pour les destinataires qu’il connaît et ne prend pas de numéros. Ne les donnez pas.',
  service_too_many_flows:
    'Le service Our Voice ne sait ni chercher, ni trier, ni compter les flux, et ce compte en a plus que les {flows} pour lesquels ce serveur peut le faire.',
  service_lacks_executions: 'Le service Our Voice ne montre pas les exécutions d’un flux.',
  service_lacks_history: 'Le service Our Voice ne dit pas ce qui a été changé, ni par qui.',
  service_lacks_trash: 'Le service Our Voice n’a pas de corbeille : ce qui y est supprimé l’est définitivement.',
  fault:
    'Une erreur s’est produite de notre côté. Réessayez ; si elle persiste, prévenez la personne qui gère ce serveur.',
}

export const refusalWords: Record<Language, Record<RefusalKey, string>> = { en: english, fr: french }

export type RefusalValues = Record<string, string | number>

/** A sentence that is not yet in anyone's language. */
export type Wording = { key: RefusalKey; values?: RefusalValues | undefined }

export const isRefusalKey = (key: string): key is RefusalKey => Object.hasOwn(english, key)

/** The sentence kept under `key`, with its `{values}` filled in. */
export const refusalSentence = (key: RefusalKey, language: Language, values: RefusalValues = {}): string =>
  refusalWords[language][key].replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder))
