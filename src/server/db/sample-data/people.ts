import type { Country, Place } from './places.ts'
import type { Random } from './random.ts'

/** A first and a last name as they are common there. */
export const personAt = (random: Random, country: Country): string =>
  `${random.pick(firstNames[country])} ${random.pick(lastNames[country])}`

/** An organisation that could be running the flow. */
export const organisationAt = (random: Random, place: Place, language: 'fr' | 'en'): string =>
  random.pick(organisations[language]).replace('{place}', place.name).replace('{village}', random.pick(place.villages))

const words = (text: string) => text.split(' ')

const firstNames: Record<Country, string[]> = {
  BJ: words(
    'Sènami Codjo Afiavi Rachidatou Moussa Bio Mariam Sabi Adjovi Fidèle Hortense Bienvenu Clarisse Orou Nadège Gildas Chantal Arouna Féridatou Pélagie Romuald Awa Théophile Solange',
  ),
  TG: words('Koffi Essi Abla Kossi Ayélé Komlan Akouvi Yao Afi Mawuli Dédé Essohanam Pyalo'),
  NE: words('Aïssata Ibrahim Hadiza Souley Fati Boubacar Ramatou Abdou Zeinabou Issaka Mariama Harouna'),
  BF: words('Awa Issa Aminata Salif Mariam Adama Fatimata Boukary Alimata Hamidou Rasmata Yembi'),
  NG: words('Bukola Tunde Amina Yusuf Folake Segun Halima Musa Ngozi Emeka Zainab Kehinde'),
  GH: words('Abena Kwame Ama Kofi Fuseina Alhassan Akosua Yaw Rahinatu Iddrisu Esi Mahama'),
}

const lastNames: Record<Country, string[]> = {
  BJ: words(
    "Hounkpatin Dossou Agossou Gbaguidi Zannou Sossa Tchibozo Yarou Chabi Adjovi Kpadonou Ahouansou Sambiéni N'Tcha Bagri Akpovi Houngbédji Imorou Séko Assogba Vodounon Zinsou",
  ),
  TG: words('Amégah Agbodjan Tchalla Lawson Kpodar Adzoh Bodjona Tchassanti Mensah Kombaté'),
  NE: words('Mahamadou Hassane Oumarou Garba Seyni Djibo Maïga Hamani Tahirou Moumouni'),
  BF: words('Ouédraogo Sawadogo Lankoandé Thiombiano Kaboré Zongo Compaoré Traoré Ouali Nacoulma'),
  NG: words('Adeyemi Bello Ogunleye Abubakar Okafor Lawal Balogun Danjuma Sule Akande'),
  GH: words('Mensah Abdulai Owusu Yakubu Asante Boateng Fuseini Agbenyega Issahaku Appiah'),
}

const organisations = {
  fr: [
    'ONG Vivre Debout',
    'Coopérative Sonagnon de {place}',
    'Centre de santé de {village}',
    'Radio communautaire de {place}',
    'Union communale des producteurs de {place}',
    "Comité de gestion de l'eau de {village}",
    'Groupement de femmes Mialébouni, {village}',
    'Association Wanignon',
    'CEG de {place}',
    'Mutuelle de santé Dongnan',
    'Réseau des relais communautaires de {place}',
    'ONG Nonvitcha',
    'Mairie de {place}',
    'Association des éleveurs de {place}',
    'Maison des jeunes de {place}',
  ],
  en: [
    'Standing Together Trust',
    '{place} Farmers Cooperative Union',
    '{village} Health Centre',
    '{place} Community Radio',
    'Women of {village} Savings Group',
    'Clean Water for {place}',
    'New Dawn Youth Network',
    '{village} Basic School',
    'Sahel Voices Initiative',
    '{place} District Assembly',
    'Riverside Resilience Project',
  ],
}
