import type { Theme } from './theme.ts'

export const healthThemes: Theme[] = [
  {
    voice: 0.7,
    fr: {
      titles: [
        'Rappel de vaccination à {place}',
        'Vaccination des enfants de {place}',
        'Campagne polio, {place}',
        'Rougeole : séances de rattrapage à {place}',
      ],
      purposes: [
        "Rappelle aux parents la date du prochain vaccin de leur enfant et l'adresse du centre le plus proche.",
        "Prévient les familles deux jours avant le passage de l'équipe de vaccination.",
        'Retrouve les enfants qui ont manqué une dose avant leur premier anniversaire.',
      ],
      keypad: ['Confirmer ma venue', 'Changer de date', "Parler à l'agent de santé"],
      audience: "Mères d'enfants de 0 à 23 mois",
      message: 'Bonjour, votre enfant doit recevoir son vaccin ce jeudi. Apportez son carnet.',
    },
    en: {
      titles: ['Vaccination reminders, {place}', 'Polio campaign in {place}', 'Catch-up measles sessions, {place}'],
      purposes: [
        'Reminds parents of the date of the next vaccine and of the nearest health post.',
        'Finds children who missed a dose before their first birthday.',
      ],
      keypad: ['I will come', 'Change the date', 'Talk to the nurse'],
      audience: 'Mothers of children under two',
      message: 'Good morning. Your child is due for a vaccine this Thursday. Please bring the health card.',
    },
  },
  {
    voice: 0.75,
    fr: {
      titles: [
        'Suivi des femmes enceintes à {place}',
        'Consultations prénatales, {place}',
        'Rendez-vous de la sage-femme de {place}',
        'Signes de danger de la grossesse, {place}',
      ],
      purposes: [
        'Un appel par mois pendant la grossesse, avec un conseil adapté au trimestre.',
        'Rappelle les quatre consultations prénatales et laisse la femme demander un appel de la sage-femme.',
      ],
      keypad: ['Écouter le conseil', "Demander l'appel de la sage-femme", 'Signaler un danger'],
      audience: 'Femmes enceintes inscrites',
      message: 'Votre prochaine consultation prénatale a lieu mardi matin. La sage-femme vous attend.',
    },
    en: {
      titles: ['Antenatal visit reminders, {place}', 'Safe motherhood calls in {place}', 'Midwife call-back, {place}'],
      purposes: [
        'One call a month through the pregnancy, with advice that fits the trimester.',
        'Reminds women of their antenatal visits and lets them ask the midwife to call back.',
      ],
      keypad: ['Hear the advice', 'Ask the midwife to call', 'Report a danger sign'],
      audience: 'Registered pregnant women',
      message: 'Your next antenatal visit is on Tuesday morning. The midwife is expecting you.',
    },
  },
  {
    voice: 0.5,
    fr: {
      titles: [
        'Distribution de moustiquaires à {place}',
        'Paludisme : dormir sous moustiquaire, {place}',
        'Chimioprévention du paludisme à {place}',
      ],
      purposes: [
        'Annonce le jour et le lieu de distribution des moustiquaires, puis vérifie une semaine après si elles sont posées.',
        'Explique aux parents quand donner les comprimés pendant la saison des pluies.',
      ],
      keypad: ['Ma moustiquaire est posée', "Je n'ai rien reçu", "Réécouter l'annonce"],
      audience: 'Chefs de ménage',
      message: "Les moustiquaires seront remises samedi à l'école du quartier. Venez avec votre coupon.",
    },
    en: {
      titles: [
        'Mosquito net distribution, {place}',
        'Sleep under a net, {place}',
        'Seasonal malaria tablets in {place}',
      ],
      purposes: [
        'Announces where and when nets are given out, then checks a week later whether they hang.',
        'Tells parents when to give the tablets during the rains.',
      ],
      keypad: ['My net is hanging', 'I received nothing', 'Hear it again'],
      audience: 'Heads of households',
      message: 'Mosquito nets will be given out on Saturday at the primary school. Bring your coupon.',
    },
  },
  {
    voice: 0.6,
    fr: {
      titles: [
        'Alerte choléra à {place}',
        'Choléra : les gestes qui sauvent, {place}',
        'Eau potable et choléra, {place}',
      ],
      purposes: [
        "Diffuse l'alerte dans l'heure qui suit un cas confirmé, avec les gestes d'hygiène et le numéro du centre de traitement.",
        'Recueille les cas de diarrhée signalés par les relais communautaires.',
      ],
      keypad: ['Signaler un malade', 'Écouter les gestes', 'Trouver le centre le plus proche'],
      audience: 'Ménages des quartiers exposés',
      message: 'Des cas de choléra sont confirmés. Faites bouillir votre eau et lavez-vous les mains au savon.',
    },
    en: {
      titles: ['Cholera alert, {place}', 'Safe water against cholera in {place}'],
      purposes: [
        'Goes out within the hour of a confirmed case, with what to do and where to be treated.',
        'Collects cases of diarrhoea reported by community volunteers.',
      ],
      keypad: ['Report a sick person', 'Hear what to do', 'Find the nearest centre'],
      audience: 'Households in exposed quarters',
      message: 'Cholera cases are confirmed. Boil your water and wash your hands with soap.',
    },
  },
  {
    voice: 0.8,
    fr: {
      titles: [
        'Nutrition des enfants à {place}',
        'Bouillie enrichie : recettes de {place}',
        'Dépistage de la malnutrition, {place}',
        'Allaitement maternel, {place}',
      ],
      purposes: [
        'Une recette par semaine avec des aliments du marché local, lue par une maman du village.',
        "Apprend aux mères à mesurer le bras de l'enfant et à signaler un périmètre dans le rouge.",
      ],
      keypad: ['Écouter la recette', 'Signaler un enfant maigre', 'Poser une question'],
      audience: 'Mamans lumière et mères de jeunes enfants',
      message: 'Cette semaine : bouillie de maïs au soja et à la poudre de moringa. Appuyez sur 1 pour la recette.',
    },
    en: {
      titles: ['Child nutrition in {place}', 'Recipe of the week, {place}', 'Screening for malnutrition, {place}'],
      purposes: [
        'One recipe a week with food from the local market, read by a mother of the village.',
        'Teaches mothers to measure the arm and to report a child in the red.',
      ],
      keypad: ['Hear the recipe', 'Report a thin child', 'Ask a question'],
      audience: 'Lead mothers and caregivers',
      message: 'This week: maize porridge with soya and moringa. Press 1 for the recipe.',
    },
  },
  {
    voice: 0.45,
    fr: {
      titles: [
        'Planification familiale à {place}',
        'Questions des jeunes sur la santé, {place}',
        'Ligne verte jeunes, {place}',
      ],
      purposes: [
        "Répond en privé aux questions des jeunes et les oriente vers une sage-femme de l'équipe.",
        'Rappelle la date de la prochaine injection ou du renouvellement de la plaquette.',
      ],
      keypad: ['Écouter une réponse', 'Être rappelée en privé', 'Trouver un point de service'],
      audience: 'Jeunes de 15 à 24 ans',
      message: 'Une question sur la contraception ? Écrivez au 1040, la réponse reste entre nous.',
    },
    en: {
      titles: ['Family planning answers, {place}', 'Youth health line, {place}'],
      purposes: ['Answers young people in private and guides them to a midwife of the team.'],
      keypad: ['Hear an answer', 'Ask for a private call', 'Find a service point'],
      audience: 'Young people aged 15 to 24',
      message: 'A question about contraception? Text it to us, the answer stays between us.',
    },
  },
  {
    voice: 0.35,
    fr: {
      titles: [
        'Suivi du traitement tuberculose, {place}',
        'Rappel ARV du site de {place}',
        'Diabète et tension : suivi à {place}',
      ],
      purposes: [
        'Message discret, sans nom de maladie, qui rappelle la prise du jour et le prochain renouvellement.',
        "Prévient le médiateur quand deux prises de suite n'ont pas été confirmées.",
      ],
      keypad: ['Pris', 'Pas encore', "Besoin d'aide"],
      audience: 'Patients suivis volontaires',
      message: "Bonjour, c'est l'heure. Répondez 1 quand c'est fait.",
    },
    en: {
      titles: ['Treatment reminders, {place} clinic', 'Blood pressure follow-up, {place}'],
      purposes: [
        'A discreet message that names no illness and reminds people of the dose and of the next refill.',
        'Tells the peer educator when two doses in a row were not confirmed.',
      ],
      keypad: ['Taken', 'Not yet', 'I need help'],
      audience: 'Patients who asked for it',
      message: 'Hello, it is time. Reply 1 when it is done.',
    },
  },
  {
    voice: 0.6,
    land: 'north',
    fr: {
      titles: ['Méningite : campagne de {place}', 'Alerte méningite à {place}'],
      purposes: [
        'Prévient les familles pendant l’harmattan et rappelle les signes qui doivent conduire au centre de santé.',
      ],
      keypad: ['Écouter les signes', 'Signaler un cas', 'Où se faire vacciner'],
      audience: 'Ménages et enseignants',
      message: 'Fièvre et nuque raide : allez tout de suite au centre de santé. Le vaccin est gratuit.',
    },
    en: {
      titles: ['Meningitis campaign in {place}', 'Meningitis alert, {place}'],
      purposes: ['Warns families during the harmattan and repeats the signs that should take them to the clinic.'],
      keypad: ['Hear the signs', 'Report a case', 'Where to be vaccinated'],
      audience: 'Households and teachers',
      message: 'Fever and a stiff neck: go to the clinic at once. The vaccine is free.',
    },
  },
  {
    voice: 0.25,
    fr: {
      titles: ['Appel aux donneurs de sang de {place}', 'Collecte de sang à {place}'],
      purposes: ['Alerte les donneurs du groupe qui manque, du plus proche au plus éloigné.'],
      keypad: ['Je viens', 'Pas cette fois', 'Ne plus me prévenir'],
      audience: 'Donneurs de sang bénévoles',
      message: "L'hôpital manque de sang O négatif. Pouvez-vous venir demain matin ? Répondez OUI ou NON.",
    },
    en: {
      titles: ['Blood donors of {place}', 'Blood drive in {place}'],
      purposes: ['Alerts donors of the group that is missing, the nearest first.'],
      keypad: ['I am coming', 'Not this time', 'Stop these messages'],
      audience: 'Volunteer blood donors',
      message: 'The hospital is short of O negative. Can you come tomorrow morning? Reply YES or NO.',
    },
  },
  {
    voice: 0.4,
    fr: {
      titles: [
        'Mutuelle de santé de {place}',
        'Cotisations de la mutuelle, {place}',
        'Assurance maladie : inscription à {place}',
      ],
      purposes: [
        "Rappelle l'échéance de la cotisation et confirme les droits de la famille.",
        "Explique ce que la mutuelle rembourse, puis propose de fixer un rendez-vous d'inscription.",
      ],
      keypad: ['Connaître mon solde', 'Payer par mobile', "Parler à l'agent"],
      audience: 'Adhérents de la mutuelle',
      message: 'Votre cotisation de 1 200 F arrive à échéance le 30. Payez chez votre collecteur ou par mobile.',
    },
    en: {
      titles: ['Health insurance renewals, {place}', 'Community health fund of {place}'],
      purposes: ['Reminds members of the due date and confirms what the family is covered for.'],
      keypad: ['Hear my balance', 'Pay by mobile', 'Talk to an agent'],
      audience: 'Members of the fund',
      message: 'Your contribution is due on the 30th. Pay your collector or pay by mobile.',
    },
  },
  {
    voice: 0.65,
    fr: {
      titles: [
        'Lavage des mains dans les écoles de {place}',
        'Latrines : village propre, {place}',
        'Hygiène menstruelle, {place}',
      ],
      purposes: [
        'Une petite histoire chaque lundi, jouée par les élèves, sur un geste à garder toute la semaine.',
        "Suit la construction des latrines, concession par concession, jusqu'à la fin de la défécation à l'air libre.",
      ],
      keypad: ["Écouter l'histoire", 'Signaler une latrine cassée', 'Répondre au quiz'],
      audience: 'Comités hygiène et parents d’élèves',
      message: 'Lundi propre : savon, eau, vingt secondes. Racontez-nous comment cela se passe chez vous.',
    },
    en: {
      titles: ['Handwashing in schools, {place}', 'Latrine follow-up, {place}', 'Menstrual health talks in {place}'],
      purposes: ['A short story every Monday, played by pupils, about one habit to keep for the week.'],
      keypad: ['Hear the story', 'Report a broken latrine', 'Answer the quiz'],
      audience: 'Hygiene committees and parents',
      message: 'Clean Monday: soap, water, twenty seconds. Tell us how it goes at home.',
    },
  },
  {
    voice: 0.85,
    fr: {
      titles: ['Écoute et soutien psychologique, {place}', 'Premiers soins du nouveau-né à {place}'],
      purposes: ['Un accueil enregistré, puis un rappel par une personne formée dans la journée.'],
      keypad: ['Être rappelé', 'Écouter un conseil', 'Urgence'],
      audience: 'Familles suivies par les relais',
      message: 'Vous n’êtes pas seul. Laissez votre numéro, nous vous rappelons aujourd’hui.',
    },
    en: {
      titles: ['Listening line, {place}', 'Newborn care calls, {place}'],
      purposes: ['A recorded welcome, then a call back by a trained person within the day.'],
      keypad: ['Ask for a call', 'Hear advice', 'Emergency'],
      audience: 'Families followed by volunteers',
      message: 'You are not alone. Leave your number and we call you back today.',
    },
  },
]
