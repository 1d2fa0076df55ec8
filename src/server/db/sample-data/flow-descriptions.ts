import type { Naming } from './flow-names.ts'
import { organisationAt } from './people.ts'
import { spokenAt } from './places.ts'
import type { Random } from './random.ts'

/** Often a sentence or two, sometimes none, now and then all that a careful coordinator would write. */
export const describe = (random: Random, naming: Naming, type: string): string | null => {
  const roll = random.next()
  if (roll < 0.14) return null
  const { purposes } = naming.words
  const first = random.pick(purposes)
  if (roll < 0.52) return first
  const more = random.some(remarks(random, naming, type), roll < 0.86 ? 1 : roll < 0.95 ? 3 : 6)
  if (roll < 0.95) return [first, ...more].join(' ')
  const whole = [purposes.join(' '), ...paragraphs(more), closing(random, naming)]
  return [...whole, ...(random.chance(0.15) ? [logbook(random, naming, random.int(10, 60))] : [])].join('\n\n')
}

const remarks = (random: Random, { language, place, words }: Naming, type: string): string[] => {
  const [one, other] = random.some(place.villages, 2)
  const [spoken, alsoSpoken] = spokenAt(place, language)
  const organisation = organisationAt(random, place, language)
  const people = random.int(3, 60) * 10
  const minutes = random.int(1, 4)
  return language === 'fr'
    ? [
        `Public : ${words.audience.toLowerCase()}.`,
        `Disponible en ${spoken} et en ${alsoSpoken}${random.chance(0.5) ? ', avec un repli en français' : ''}.`,
        `Couvre ${one} et ${other} ; les autres villages suivront.`,
        `Porté avec ${organisation}.`,
        type === 'voice'
          ? `Durée d'un appel : ${minutes} min environ, gratuit pour l'appelant.`
          : `Un SMS au plus par semaine, ${minutes === 1 ? 'sans réponse attendue' : 'réponse gratuite'}.`,
        `Environ ${people} personnes inscrites par les relais.`,
        `Textes relus par le comité de ${one} avant chaque diffusion.`,
        'Si personne ne répond, nouvel essai le lendemain matin.',
        'À revoir avant la prochaine saison.',
      ]
    : [
        `For: ${words.audience.toLowerCase()}.`,
        `Recorded in ${spoken} and ${alsoSpoken}.`,
        `Covers ${one} and ${other}; other communities follow.`,
        `Run with ${organisation}.`,
        type === 'voice'
          ? `A call lasts about ${minutes} minute${minutes > 1 ? 's' : ''} and is free for the caller.`
          : `One text a week at most${minutes === 1 ? '' : ', free to reply to'}.`,
        `About ${people} people signed up by volunteers.`,
        `Scripts are read by the ${one} committee before they go out.`,
        'If nobody answers, we try again the next morning.',
        'To be reviewed before the next season.',
      ]
}

const paragraphs = (sentences: string[]): string[] => [sentences.slice(0, 3).join(' '), sentences.slice(3).join(' ')]

const closing = (random: Random, { language, words, place }: Naming): string => {
  const [one, two, three] = words.keypad
  const weeks = random.int(4, 26)
  return language === 'fr'
    ? `Au clavier :\n1 – ${one}\n2 – ${two}\n3 – ${three}\n\nBilan prévu après ${weeks} semaines avec les personnes concernées de ${place.name}. Merci de noter ici tout changement de numéro, de langue ou d'horaire, et d'écouter les enregistrements avant de publier.`
    : `On the keypad:\n1 – ${one}\n2 – ${two}\n3 – ${three}\n\nWe look back after ${weeks} weeks with the people of ${place.name}. Please note here any change of number, language or time, and listen to the recordings before publishing.`
}

/** Some keep their diary here. */
const logbook = (random: Random, { language, place }: Naming, entries: number): string => {
  const lines = Array.from({ length: entries }, (_, week) => {
    const village = random.pick(place.villages)
    const heard = random.int(40, 95)
    const note = random.pick(language === 'fr' ? notesInFrench : notesInEnglish)
    return language === 'fr'
      ? `Semaine ${week + 1} – ${village} : ${heard} % d'écoute complète. ${note}`
      : `Week ${week + 1} – ${village}: ${heard}% heard it to the end. ${note}`
  })
  return [language === 'fr' ? 'Journal' : 'Diary', ...lines].join('\n')
}

const notesInFrench = [
  'Réseau faible le soir, appels avancés à 17 h.',
  'Les femmes demandent un deuxième passage.',
  'Enregistrement refait avec une autre voix.',
  'Rien à signaler.',
  'Trois numéros ont changé, liste mise à jour.',
]

const notesInEnglish = [
  'Weak network in the evening, calls moved to 5.',
  'Women ask to hear it a second time.',
  'Recorded again with another voice.',
  'Nothing to report.',
  'Three numbers changed, list brought up to date.',
]
