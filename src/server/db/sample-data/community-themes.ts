import type { Theme } from './theme.ts'

export const communityThemes: Theme[] = [
  {
    voice: 0.55,
    fr: {
      titles: [
        'Pannes de pompe à {place}',
        "Réparation des points d'eau de {place}",
        "Comité de l'eau de {place}",
        'Forages : entretien du mois, {place}',
      ],
      purposes: [
        "Tout usager peut signaler une pompe en panne ; l'artisan réparateur est appelé dans la minute.",
        "Rappelle l'entretien du mois au comité et note ce qui a été fait.",
      ],
      keypad: ['Signaler une panne', "Suivre l'intervention", "Qualité de l'eau"],
      audience: "Comités de gestion de l'eau",
      message: 'Votre pompe sera réparée demain matin. Merci de rassembler la caution du comité.',
    },
    en: {
      titles: ['Water point repairs, {place}', 'Broken pump line, {place}', 'Water committee of {place}'],
      purposes: [
        'Anyone can report a broken pump; the area mechanic is called within the minute.',
        'Reminds the committee of the maintenance of the month and notes what was done.',
      ],
      keypad: ['Report a breakdown', 'Follow the repair', 'Water quality'],
      audience: 'Water committees',
      message: 'Your pump will be repaired tomorrow morning. Please have the committee fee ready.',
    },
  },
  {
    voice: 0.5,
    fr: {
      titles: [
        'Réunion de la tontine de {place}',
        "Groupe d'épargne des femmes de {place}",
        'Remboursements du groupement, {place}',
        'Partage de fin de cycle, {place}',
      ],
      purposes: [
        "Rappelle la réunion la veille, avec l'ordre du jour et la somme à apporter.",
        'Informe chaque membre de son épargne, de son prêt et de la date de remboursement.',
      ],
      keypad: ['Je serai là', 'Connaître mon épargne', 'Demander un prêt'],
      audience: "Membres des groupes d'épargne",
      message: 'Réunion demain à 16 h sous le manguier. Apportez votre carnet et 500 F.',
    },
    en: {
      titles: ['Savings group meeting, {place}', "Women's savings group of {place}", 'Loan repayments, {place}'],
      purposes: [
        'Reminds members the day before, with the agenda and what to bring.',
        'Tells each member her savings, her loan and the date of repayment.',
      ],
      keypad: ['I will be there', 'Hear my savings', 'Ask for a loan'],
      audience: 'Savings group members',
      message: 'Meeting tomorrow at 4 under the mango tree. Bring your passbook.',
    },
  },
  {
    voice: 0.65,
    land: 'water',
    fr: {
      titles: ['Alerte inondation à {place}', 'Montée des eaux, {place}', 'Niveau du fleuve à {place}'],
      purposes: [
        "Alerte par zone dès que la cote d'alerte est franchie, avec le lieu sûr le plus proche.",
        'Demande chaque matin aux relais le niveau lu sur l’échelle et le transmet à la protection civile.',
      ],
      keypad: ['Lieu sûr le plus proche', "Donner le niveau de l'eau", "Demander de l'aide"],
      audience: 'Ménages des zones inondables',
      message: "L'eau monte. Mettez les enfants, les papiers et les semences en hauteur dès ce soir.",
    },
    en: {
      titles: ['Flood warning, {place}', 'Rising water alerts, {place}', 'River level reports, {place}'],
      purposes: [
        'Warns zone by zone as soon as the alert level is passed, with the nearest safe place.',
        'Asks volunteers for the level on the gauge every morning.',
      ],
      keypad: ['Nearest safe place', 'Report the level', 'Ask for help'],
      audience: 'Households in flood zones',
      message: 'The water is rising. Move children, papers and seed to high ground tonight.',
    },
  },
  {
    voice: 0.45,
    fr: {
      titles: [
        'Inscriptions scolaires à {place}',
        'Rentrée des classes, {place}',
        "Messages de l'école de {place}",
        'Absences au collège de {place}',
      ],
      purposes: [
        "Informe les parents des dates et des pièces pour l'inscription, et répond aux questions fréquentes.",
        "Prévient les parents le jour même de l'absence de leur enfant.",
      ],
      keypad: ['Pièces à fournir', 'Prendre rendez-vous', 'Parler au directeur'],
      audience: "Parents d'élèves",
      message: "Les inscriptions ferment vendredi. Apportez l'acte de naissance et le carnet de vaccination.",
    },
    en: {
      titles: ['School enrolment, {place}', 'Back to school in {place}', 'Absence alerts, {place} school'],
      purposes: [
        'Tells parents the dates and papers for enrolment and answers the usual questions.',
        'Tells parents on the same day when a child is absent.',
      ],
      keypad: ['Papers to bring', 'Make an appointment', 'Talk to the head teacher'],
      audience: 'Parents of pupils',
      message: 'Enrolment closes on Friday. Bring the birth certificate and the health card.',
    },
  },
  {
    voice: 0.75,
    fr: {
      titles: ["Les filles à l'école, {place}", 'Marraines de {place}', 'Contre le mariage des enfants, {place}'],
      purposes: [
        'Des témoignages de marraines locales, puis un débat ouvert aux questions des parents.',
        'Permet de prévenir en secret quand une fille risque de quitter l’école.',
      ],
      keypad: ['Écouter un témoignage', 'Prévenir en secret', 'Inviter une marraine'],
      audience: 'Parents et clubs de filles',
      message: 'Rachidatou a repris l’école et veut devenir infirmière. Écoutez son histoire.',
    },
    en: {
      titles: ['Girls stay in school, {place}', 'Mentors of {place}'],
      purposes: ['Stories told by local mentors, then a debate open to the questions of parents.'],
      keypad: ['Hear a story', 'Warn in secret', 'Invite a mentor'],
      audience: 'Parents and girls clubs',
      message: 'Amina went back to school and wants to become a nurse. Hear her story.',
    },
  },
  {
    voice: 0.9,
    fr: {
      titles: [
        'Alphabétisation par téléphone, {place}',
        'Leçons de lecture de {place}',
        'Calcul pour commerçantes, {place}',
      ],
      purposes: [
        'Dix minutes de leçon le soir, trois fois par semaine, avec un exercice au clavier.',
        'Prolonge le centre d’alphabétisation : révision, dictée et petit calcul en langue locale.',
      ],
      keypad: ['Commencer la leçon', "Refaire l'exercice", 'Mes résultats'],
      audience: 'Apprenantes des centres d’alphabétisation',
      message: 'Leçon 14 : lire une balance. Prenez votre cahier et appuyez sur 1.',
    },
    en: {
      titles: ['Literacy by phone, {place}', 'Reading lessons, {place}', 'Sums for market women, {place}'],
      purposes: ['Ten minutes of lesson in the evening, three times a week, with a keypad exercise.'],
      keypad: ['Start the lesson', 'Repeat the exercise', 'My results'],
      audience: 'Adult learners',
      message: 'Lesson 14: reading a scale. Take your notebook and press 1.',
    },
  },
  {
    voice: 0.6,
    fr: {
      titles: [
        'Comment voter à {place}',
        'Liste électorale : vérifier son nom, {place}',
        'Élections sans violence, {place}',
      ],
      purposes: [
        'Explique où et comment voter, sans jamais parler d’un candidat.',
        "Répond aux questions sur la carte d'électeur et le lieu du bureau de vote.",
      ],
      keypad: ['Où voter', 'Les papiers à apporter', 'Signaler un incident'],
      audience: 'Électrices et électeurs inscrits',
      message: "Le bureau ouvre à 7 h. Venez avec votre carte d'identité. Votre vote est secret.",
    },
    en: {
      titles: ['How to vote, {place}', 'Check your name on the register, {place}', 'Peaceful elections in {place}'],
      purposes: ['Explains where and how to vote and never speaks of a candidate.'],
      keypad: ['Where to vote', 'What to bring', 'Report an incident'],
      audience: 'Registered voters',
      message: 'Polls open at 7. Bring your voter card. Your vote is secret.',
    },
  },
  {
    voice: 0.4,
    fr: {
      titles: ['Actes de naissance à {place}', 'État civil : audiences foraines de {place}'],
      purposes: ["Guide les parents pour déclarer une naissance et les prévient quand l'acte est prêt."],
      keypad: ['Déclarer une naissance', 'Mon acte est-il prêt ?', 'Dates des audiences'],
      audience: 'Parents de nouveau-nés',
      message: "L'acte de naissance est prêt. Retirez-le à l'arrondissement, du lundi au jeudi.",
    },
    en: {
      titles: ['Birth registration, {place}', 'Mobile registry days, {place}'],
      purposes: ['Guides parents through registering a birth and tells them when the certificate is ready.'],
      keypad: ['Register a birth', 'Is it ready?', 'Dates of the mobile registry'],
      audience: 'Parents of newborns',
      message: 'The birth certificate is ready. Collect it at the district office.',
    },
  },
  {
    voice: 0.85,
    fr: {
      titles: [
        'Ligne des auditeurs, radio de {place}',
        'Sondage de la radio de {place}',
        'Émission du samedi, {place}',
        'Communiqués de {place}',
      ],
      purposes: [
        "Les auditeurs laissent leur question après l'émission ; les meilleures passent à l'antenne.",
        "Un sondage d'une minute qui nourrit le débat du samedi.",
      ],
      keypad: ['Laisser un message', "Réécouter l'émission", 'Voter'],
      audience: 'Auditeurs de la radio locale',
      message: 'Vous écoutez la ligne des auditeurs. Après le bip, laissez votre question.',
    },
    en: {
      titles: ['Listener line, {place} radio', 'Saturday show poll, {place}', 'Radio debate call-in, {place}'],
      purposes: [
        'Listeners leave a question after the show; the best ones go on air.',
        'A one-minute poll that feeds the Saturday debate.',
      ],
      keypad: ['Leave a message', 'Hear the show again', 'Vote'],
      audience: 'Listeners of the local radio',
      message: 'This is the listener line. After the tone, leave your question.',
    },
  },
  {
    voice: 0.9,
    fr: {
      titles: [
        'Écoute des femmes de {place}',
        'Violences : être aidée à {place}',
        'Droits des femmes et héritage, {place}',
      ],
      purposes: [
        "Ligne gratuite et anonyme : une conseillère rappelle, jamais sur le numéro d'un proche.",
        "Explique les droits en deux minutes, avec l'adresse du centre de promotion sociale.",
      ],
      keypad: ['Être rappelée', 'Connaître mes droits', 'Urgence'],
      audience: 'Femmes et filles',
      message: 'Vous pouvez parler en sécurité. Appuyez sur 1 pour être rappelée à l’heure qui vous convient.',
    },
    en: {
      titles: ["Women's listening line, {place}", 'Land and inheritance rights, {place}'],
      purposes: ["Free and anonymous: a counsellor calls back, never on a relative's number."],
      keypad: ['Ask for a call', 'Know my rights', 'Emergency'],
      audience: 'Women and girls',
      message: 'You can speak safely. Press 1 to be called back at a time that suits you.',
    },
  },
  {
    voice: 0.3,
    fr: {
      titles: [
        "Offres d'apprentissage à {place}",
        'Emploi des jeunes de {place}',
        'Formation couture et mécanique, {place}',
      ],
      purposes: ['Envoie les offres qui correspondent au métier choisi et prend les candidatures au clavier.'],
      keypad: ['Écouter les offres', 'Poser ma candidature', 'Changer de métier'],
      audience: 'Jeunes de 16 à 30 ans',
      message: 'Un atelier de soudure cherche deux apprentis. Répondez 2 pour candidater.',
    },
    en: {
      titles: ['Apprenticeship offers, {place}', 'Youth jobs, {place}', 'Skills training places in {place}'],
      purposes: ['Sends the offers that fit the chosen trade and takes applications by keypad.'],
      keypad: ['Hear the offers', 'Apply', 'Change my trade'],
      audience: 'Young people aged 16 to 30',
      message: 'A welding workshop is looking for two apprentices. Reply 2 to apply.',
    },
  },
  {
    voice: 0.5,
    fr: {
      titles: ['Sécurité routière : zémidjans de {place}', 'Casque obligatoire, {place}'],
      purposes: ['Messages courts aux conducteurs de taxi-moto : casque, vitesse, repos, premiers secours.'],
      keypad: ['Écouter le conseil', 'Signaler une route dangereuse', 'Premiers secours'],
      audience: 'Conducteurs de taxi-moto',
      message: 'Route mouillée : ralentissez. Votre casque et celui du client sauvent deux vies.',
    },
    en: {
      titles: ['Road safety for okada riders, {place}', 'Helmet on, {place}'],
      purposes: ['Short messages to motorbike taxi riders: helmet, speed, rest, first aid.'],
      keypad: ['Hear the advice', 'Report a dangerous road', 'First aid'],
      audience: 'Motorbike taxi riders',
      message: 'Wet road: slow down. Your helmet and your passenger’s save two lives.',
    },
  },
  {
    voice: 0.35,
    fr: {
      titles: ['Ramassage des ordures à {place}', 'Quartier propre, {place}', 'Tri du plastique à {place}'],
      purposes: ['Annonce les jours de ramassage et permet de signaler un dépôt sauvage ou un caniveau bouché.'],
      keypad: ['Jour de passage', 'Signaler un dépôt', "M'abonner"],
      audience: 'Abonnés et comités de quartier',
      message: 'La charrette passe demain à 6 h 30. Sortez vos poubelles ce soir.',
    },
    en: {
      titles: ['Waste collection days, {place}', 'Clean quarter, {place}'],
      purposes: ['Announces collection days and takes reports of dumps and blocked gutters.'],
      keypad: ['Collection day', 'Report a dump', 'Subscribe'],
      audience: 'Subscribers and quarter committees',
      message: 'The cart comes tomorrow at 6:30. Put your waste out tonight.',
    },
  },
  {
    voice: 0.7,
    land: 'north',
    fr: {
      titles: ['Feux de brousse : alerte à {place}', 'Reboisement de {place}', 'Lions et éléphants près de {place}'],
      purposes: [
        'Prévient les villages riverains du parc et recueille les dégâts signalés.',
        "Rappelle le calendrier des feux précoces et le numéro de l'agent forestier.",
      ],
      keypad: ['Signaler un feu', 'Signaler des animaux', 'Calendrier des feux'],
      audience: 'Villages riverains du parc',
      message: 'Des éléphants sont passés cette nuit. Restez groupés et prévenez le 3.',
    },
    en: {
      titles: ['Bush fire alerts, {place}', 'Tree planting in {place}'],
      purposes: ['Repeats the calendar of early burning and takes reports of fires.'],
      keypad: ['Report a fire', 'Report animals', 'Burning calendar'],
      audience: 'Villages near the forest',
      message: 'Strong dry wind this week: no fires. Press 1 to report smoke.',
    },
  },
  {
    voice: 0.25,
    fr: {
      titles: [
        'Kits solaires : paiements de {place}',
        'Apprendre le mobile money, {place}',
        'Arnaques au téléphone, {place}',
      ],
      purposes: [
        'Accompagne les premiers pas avec le mobile money et met en garde contre les arnaques.',
        "Rappelle l'échéance du kit solaire et donne le code de rechargement.",
      ],
      keypad: ['Mon échéance', 'Signaler une arnaque', 'Besoin d’aide'],
      audience: 'Clients et groupements',
      message: 'Ne donnez jamais votre code secret, même à un agent. En cas de doute, appuyez sur 2.',
    },
    en: {
      titles: ['Solar kit payments, {place}', 'Mobile money first steps, {place}', 'Beware of phone scams, {place}'],
      purposes: ['Helps people start with mobile money and warns them of scams.'],
      keypad: ['My due date', 'Report a scam', 'I need help'],
      audience: 'Customers and groups',
      message: 'Never give your secret code, not even to an agent. In doubt, press 2.',
    },
  },
  {
    voice: 0.7,
    fr: {
      titles: [
        'Boîte à suggestions de {place}',
        'Votre avis sur le projet, {place}',
        'Enquête de satisfaction à {place}',
        'Budget participatif de {place}',
      ],
      purposes: [
        'Chacun peut se plaindre ou proposer, avec ou sans nom ; réponse sous cinq jours.',
        'Quatre questions au clavier, dans la langue choisie, à la fin de chaque activité.',
      ],
      keypad: ['Donner mon avis', 'Faire une plainte', 'Suivre ma plainte'],
      audience: 'Bénéficiaires du projet',
      message: 'Êtes-vous satisfait de la distribution ? 1 pour oui, 2 pour un peu, 3 pour non.',
    },
    en: {
      titles: ['Community feedback line, {place}', 'Satisfaction survey, {place}', 'Suggestion box of {place}'],
      purposes: [
        'Anyone can complain or propose, with or without a name; answered within five days.',
        'Four keypad questions in the chosen language at the end of each activity.',
      ],
      keypad: ['Give my opinion', 'Make a complaint', 'Follow my complaint'],
      audience: 'People the project serves',
      message: 'Are you happy with the distribution? 1 for yes, 2 for a little, 3 for no.',
    },
  },
  {
    voice: 0.6,
    fr: {
      titles: ['Cantine scolaire de {place}', 'Repas chauds : comité de {place}'],
      purposes: ['Suit les vivres reçus, les repas servis et les contributions des mères, école par école.'],
      keypad: ['Repas servis aujourd’hui', 'Vivres reçus', 'Signaler un manque'],
      audience: 'Comités de cantine',
      message: "Combien de repas avez-vous servis aujourd'hui ? Tapez le nombre puis dièse.",
    },
    en: {
      titles: ['School meals, {place}', 'Canteen committee of {place}'],
      purposes: ['Follows food received, meals served and what mothers contribute, school by school.'],
      keypad: ['Meals served today', 'Food received', 'Report a shortage'],
      audience: 'Canteen committees',
      message: 'How many meals did you serve today? Key in the number, then hash.',
    },
  },
  {
    voice: 0.7,
    fr: {
      titles: [
        'Droits des personnes handicapées, {place}',
        'Accueil des familles déplacées à {place}',
        'Aide alimentaire de {place}',
      ],
      purposes: [
        'Oriente vers les services et annonce les distributions, en langue locale et à voix lente.',
        "Recense les besoins d'une famille en cinq questions, sans se déplacer.",
      ],
      keypad: ['Prochaine distribution', 'Dire mes besoins', "Parler à quelqu'un"],
      audience: 'Familles inscrites',
      message: 'La distribution a lieu jeudi à la maison des jeunes. Les personnes âgées passent en premier.',
    },
    en: {
      titles: [
        'Disability services, {place}',
        'Welcome line for displaced families, {place}',
        'Food assistance, {place}',
      ],
      purposes: ['Guides people to services and announces distributions, in the local language and slowly.'],
      keypad: ['Next distribution', 'Tell my needs', 'Talk to someone'],
      audience: 'Registered families',
      message: 'The distribution is on Thursday at the youth centre. Elders go first.',
    },
  },
]
