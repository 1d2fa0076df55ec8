import type { Naming } from './flow-names.ts'
import { organisationAt, personAt } from './people.ts'
import { mobileNumber } from './phone-numbers.ts'
import { spokenAt } from './places.ts'
import type { Random } from './random.ts'

/** JSON text of every shape that a store must keep: from `{}` to deep menus, seldom a list, seldom oddly written. */
export const metadataText = (random: Random, naming: Naming, type: string): string => {
  const roll = random.next()
  if (roll < 0.12) return '{}'
  if (roll < 0.3) return JSON.stringify(fewFacts(random, naming))
  if (roll < 0.62) return JSON.stringify(someFacts(random, naming, type))
  if (roll < 0.88) return JSON.stringify(allFacts(random, naming, type))
  if (roll < 0.92) return JSON.stringify({ ...fewFacts(random, naming), ...guidance(random, naming) })
  if (roll < 0.94) return JSON.stringify(steps(random, naming))
  return oddlyWritten(random, random.chance(0.5) ? fewFacts(random, naming) : someFacts(random, naming, type))
}

type Json = string | number | boolean | null | Json[] | { [key: string]: Json }
type JsonObject = { [key: string]: Json }

const fewFacts = (random: Random, { language, place }: Naming): JsonObject =>
  language === 'fr'
    ? random.pick<JsonObject>([
        { village: random.pick(place.villages), langue: spokenAt(place, language)[0]! },
        { langues: spokenAt(place, language), responsable: personAt(random, place.country) },
        { commune: place.name, phase: random.int(1, 3), actif: random.chance(0.8) },
        { partenaire: organisationAt(random, place, language), note: null },
      ])
    : random.pick<JsonObject>([
        { community: random.pick(place.villages), language: spokenAt(place, language)[0]! },
        { languages: spokenAt(place, language), owner: personAt(random, place.country) },
        { district: place.name, phase: random.int(1, 3), active: random.chance(0.8) },
        { partner: organisationAt(random, place, language), note: null },
      ])

const someFacts = (random: Random, naming: Naming, type: string): JsonObject => {
  const { language, place, words } = naming
  const days = random.some(weekdays[language], random.int(1, 3))
  const hour = `${String(random.int(6, 19)).padStart(2, '0')}:${random.pick(['00', '15', '30'])}`
  const owner = personAt(random, place.country)
  const telephone = mobileNumber(random, place.country)
  const contacts = random.int(24, 1800)
  const villages = random.some(place.villages, random.int(2, 4))
  return language === 'fr'
    ? {
        langues: [...spokenAt(place, language), 'français'].slice(0, random.int(1, 3)),
        villages,
        calendrier: { jours: days, heure: hour, fuseau: timeZones[place.country] },
        groupe: { nom: words.audience, contacts },
        responsable: { nom: owner, telephone },
        ...(type === 'sms' && { message: words.message }),
      }
    : {
        languages: [...spokenAt(place, language), 'English'].slice(0, random.int(1, 3)),
        communities: villages,
        schedule: { days, time: hour, timezone: timeZones[place.country] },
        group: { name: words.audience, contacts },
        owner: { name: owner, phone: telephone },
        ...(type === 'sms' && { message: words.message }),
      }
}

const allFacts = (random: Random, naming: Naming, type: string): JsonObject => {
  const { language, place } = naming
  const amount = random.int(4, 90) * budgetSteps[place.country]
  const share = Math.round(amount * 0.6)
  const facts = {
    ...someFacts(random, naming, type),
    menu: menu(random, naming),
    ...(random.chance(0.03) && { contacts: contactList(random, naming) }),
  }
  return language === 'fr'
    ? {
        ...facts,
        relances: { maximum: random.int(1, 4), intervalle_minutes: random.pick([30, 60, 120, 1440]) },
        budget: {
          montant: amount,
          devise: currencies[place.country],
          lignes: [
            { poste: 'Communications', montant: share },
            { poste: 'Enregistrements', montant: amount - share },
          ],
        },
        suivi: { indicateurs: ['taux de décroché', 'écoute complète'], cible: random.int(50, 95) / 100 },
        ...(random.chance(0.3) && { partenaires: [organisationAt(random, place, language)], valide_par: null }),
      }
    : {
        ...facts,
        retries: { most: random.int(1, 4), minutes_between: random.pick([30, 60, 120, 1440]) },
        budget: {
          amount,
          currency: currencies[place.country],
          lines: [
            { item: 'Airtime', amount: share },
            { item: 'Recording', amount: amount - share },
          ],
        },
        monitoring: { indicators: ['pick-up rate', 'heard to the end'], target: random.int(50, 95) / 100 },
        ...(random.chance(0.3) && { partners: [organisationAt(random, place, language)], approved_by: null }),
      }
}

/** A few keep the whole list of people in the flow itself. */
const contactList = (random: Random, { language, place }: Naming): Json[] =>
  Array.from({ length: random.int(40, 150) }, (): JsonObject => {
    const name = personAt(random, place.country)
    const number = mobileNumber(random, place.country)
    return language === 'fr' ? { nom: name, telephone: number } : { name, phone: number }
  })

const menu = (random: Random, { language, words, place }: Naming): JsonObject => {
  const [first, second, third] = words.keypad
  const file = (step: string) => `${step}-${fileName(spokenAt(place, language)[0]!)}.mp3`
  return language === 'fr'
    ? {
        accueil: { audio: file('accueil'), secondes: random.int(6, 25) },
        touches: {
          '1': { libelle: first, audio: file('reponse'), ensuite: { '1': 'réécouter', '*': 'accueil' } },
          '2': { libelle: second, action: 'noter la réponse', secondes_maximum: random.pick([30, 60, 90]) },
          '3': { libelle: third, action: 'transférer', vers: mobileNumber(random, place.country) },
          '#': { libelle: 'Quitter', action: 'raccrocher' },
        },
        sans_reponse: { apres_secondes: 8, repeter: 2 },
      }
    : {
        welcome: { audio: file('welcome'), seconds: random.int(6, 25) },
        keys: {
          '1': { label: first, audio: file('answer'), next: { '1': 'repeat', '*': 'welcome' } },
          '2': { label: second, action: 'take the answer', most_seconds: random.pick([30, 60, 90]) },
          '3': { label: third, action: 'transfer', to: mobileNumber(random, place.country) },
          '#': { label: 'Leave', action: 'hang up' },
        },
        no_answer: { after_seconds: 8, repeat: 2 },
      }
}

/** Question within question, as deep as a caller has patience for. */
const guidance = (random: Random, { language, words }: Naming): JsonObject => {
  const nested = (level: number): JsonObject => {
    const label = words.keypad[level % 3]!
    const isLast = level === 0
    return language === 'fr'
      ? { question: label, oui: isLast ? 'fin' : nested(level - 1), non: random.chance(0.5) ? 'rappel' : null }
      : { question: label, yes: isLast ? 'end' : nested(level - 1), no: random.chance(0.5) ? 'call back' : null }
  }
  const tree = nested(random.int(4, 12))
  return language === 'fr' ? { parcours: tree } : { path: tree }
}

const steps = (random: Random, { language, words }: Naming): Json[] =>
  words.keypad.map((label, at): JsonObject =>
    language === 'fr'
      ? { etape: at + 1, libelle: label, secondes: random.int(5, 40) }
      : { step: at + 1, label, seconds: random.int(5, 40) },
  )

/** Valid, but not as a program would write it; whoever opens it finds it exactly as it was typed. */
const oddlyWritten = (random: Random, facts: JsonObject): string => {
  const plain = JSON.stringify(facts)
  return random.pick<() => string>([
    () => JSON.stringify(facts, null, 2),
    () => `${JSON.stringify(facts, null, '\t')}\n`,
    () => JSON.stringify(facts, null, 4).replaceAll('\n', '\r\n'),
    () => plain.replace('{', '{ ').replaceAll('":', '" : '),
    () => plain.replace(/[^\x20-\x7e]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`),
    () => `${plain.slice(0, -1)},"reference":900719925474${random.int(1000, 9999)}${random.int(10_000, 99_999)}}`,
    () => `${plain.slice(0, -1)},"version":1,"version":${random.int(2, 9)}}`,
    () => ` ${plain} `,
  ])()
}

const fileName = (spoken: string) =>
  spoken
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')

const weekdays = {
  fr: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
}

const budgetSteps = { BJ: 25_000, TG: 25_000, NE: 25_000, BF: 25_000, NG: 50_000, GH: 500 }

const timeZones = {
  BJ: 'Africa/Porto-Novo',
  TG: 'Africa/Lome',
  NE: 'Africa/Niamey',
  BF: 'Africa/Ouagadougou',
  NG: 'Africa/Lagos',
  GH: 'Africa/Accra',
}

const currencies = { BJ: 'XOF', TG: 'XOF', NE: 'XOF', BF: 'XOF', NG: 'NGN', GH: 'GHS' }
