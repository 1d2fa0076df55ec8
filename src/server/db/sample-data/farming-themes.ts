import type { Theme } from './theme.ts'

export const farmingThemes: Theme[] = [
  {
    voice: 0.75,
    fr: {
      titles: [
        'Pluies et semis à {place}',
        'Prévisions de pluie pour {place}',
        'Quand semer le maïs ? {place}',
        'Bulletin météo agricole de {place}',
      ],
      purposes: [
        'Chaque dimanche soir, la pluie attendue sur sept jours et ce qu’elle permet de faire au champ.',
        'Dit si la pluie tombée suffit pour semer, selon le relevé des pluviomètres du village.',
        'Transforme le bulletin de la météo nationale en un conseil de trente secondes en langue locale.',
      ],
      keypad: ['Écouter la semaine', 'Donner la pluie de mon village', "Parler à l'agent agricole"],
      audience: 'Producteurs de maïs et de sorgho',
      message: 'Pluie attendue mardi et mercredi, 25 à 40 mm. Attendez mercredi pour semer.',
    },
    en: {
      titles: ['Rainfall and sowing advice, {place}', 'When to plant maize in {place}', 'Weekly farm weather, {place}'],
      purposes: [
        'Every Sunday evening: the rain of the next seven days, and what it allows on the farm.',
        'Says whether enough rain has fallen to plant, from the gauges of the village.',
      ],
      keypad: ['Hear the week', 'Report my rainfall', 'Talk to the extension officer'],
      audience: 'Maize and sorghum growers',
      message: 'Rain expected on Tuesday and Wednesday, 25 to 40 mm. Wait for Wednesday to plant.',
    },
  },
  {
    voice: 0.3,
    fr: {
      titles: [
        'Prix du maïs au marché de {place}',
        'Prix des céréales à {place}',
        'Cours du marché de {place}',
        'Prix du niébé et du soja, {place}',
      ],
      purposes: [
        'Relève les prix le matin du marché et les envoie avant midi aux groupements.',
        'Compare le prix de trois marchés voisins pour savoir où vendre.',
      ],
      keypad: ['Maïs', 'Niébé', 'Comparer les marchés'],
      audience: 'Groupements de producteurs et commerçantes',
      message: 'Maïs blanc : 225 F le kilo, niébé : 480 F, soja : 310 F. Prix relevés ce matin.',
    },
    en: {
      titles: ['Maize prices at {place} market', 'Grain prices, {place}', 'Market day prices, {place}'],
      purposes: [
        'Takes prices in the morning of market day and sends them before noon.',
        'Compares three neighbouring markets, so that people know where to sell.',
      ],
      keypad: ['Maize', 'Beans', 'Compare markets'],
      audience: 'Farmer groups and traders',
      message: 'White maize, beans and soya: prices taken this morning. Press 3 to compare markets.',
    },
  },
  {
    voice: 0.45,
    land: 'south',
    fr: {
      titles: [
        'Manioc et gari : prix de {place}',
        'Transformatrices de gari de {place}',
        'Boutures de manioc saines, {place}',
      ],
      purposes: [
        'Met en lien les transformatrices de gari et les producteurs de manioc de la semaine.',
        'Annonce les prix du gari et du tapioca, puis prend les offres de vente par clavier.',
      ],
      keypad: ['Prix du gari', 'Offrir du manioc', 'Commander des boutures'],
      audience: 'Transformatrices de manioc',
      message: 'Gari fin : 9 500 F le sac, gari ordinaire : 7 800 F. Une offre ? Appuyez sur 2.',
    },
    en: {
      titles: ['Cassava and gari prices, {place}', 'Gari processors of {place}'],
      purposes: ['Brings together the women who process gari and the growers who have cassava this week.'],
      keypad: ['Gari price', 'Offer cassava', 'Order cuttings'],
      audience: 'Cassava processors',
      message: 'Fine gari and ordinary gari: prices of the day. To offer cassava, press 2.',
    },
  },
  {
    voice: 0.55,
    land: 'north',
    fr: {
      titles: ['Karité : collecte de {place}', 'Prix du beurre de karité à {place}', 'Femmes du karité de {place}'],
      purposes: [
        'Annonce les jours de collecte groupée des amandes et le prix garanti par l’union.',
        'Forme à la qualité : ramassage, ébouillantage, séchage, stockage, une leçon par appel.',
      ],
      keypad: ['Prix du jour', 'Annoncer mes sacs', 'Écouter la leçon'],
      audience: 'Collectrices de noix de karité',
      message: 'Collecte groupée vendredi au magasin. Amandes triées : 275 F le kilo.',
    },
    en: {
      titles: ['Shea collection days, {place}', 'Shea nut prices in {place}', 'Women of shea, {place}'],
      purposes: [
        'Announces the days of group collection and the price that the union guarantees.',
        'Teaches quality, one lesson a call: picking, boiling, drying, storing.',
      ],
      keypad: ['Price of the day', 'Announce my bags', 'Hear the lesson'],
      audience: 'Shea nut collectors',
      message: 'Group collection on Friday at the store. Sorted kernels are paid more.',
    },
  },
  {
    voice: 0.6,
    land: 'north',
    fr: {
      titles: [
        'Coton : conseils de traitement, {place}',
        'Campagne cotonnière de {place}',
        'Livraison du coton graine à {place}',
      ],
      purposes: [
        'Rappelle les dates de traitement, les doses et les protections à porter.',
        'Donne le tour de passage des camions, village par village.',
      ],
      keypad: ['Date du traitement', 'Passage du camion', 'Signaler des ravageurs'],
      audience: 'Coopératives villageoises de producteurs de coton',
      message: 'Le camion passe jeudi. Préparez le coton propre et sec, sans sac en plastique.',
    },
    en: {
      titles: ['Cotton spraying advice, {place}', 'Seed cotton pick-up, {place}'],
      purposes: ['Repeats spraying dates, doses and what to wear; gives the round of the trucks, village by village.'],
      keypad: ['Spraying date', 'Truck round', 'Report pests'],
      audience: 'Village cotton cooperatives',
      message: 'The truck comes on Thursday. Keep the cotton clean and dry.',
    },
  },
  {
    voice: 0.65,
    land: 'water',
    fr: {
      titles: ['Riziculteurs de {place}', "Tour d'eau des rizières de {place}", 'Riz : conseils de repiquage, {place}'],
      purposes: [
        "Donne à chaque bloc son tour d'eau et signale les pannes de la station de pompage.",
        'Accompagne la pépinière, le repiquage et la récolte du riz, étape par étape.',
      ],
      keypad: ["Mon tour d'eau", 'Signaler une panne', 'Conseil de la semaine'],
      audience: 'Union des riziculteurs',
      message: "Bloc B : votre tour d'eau est mercredi de 6 h à 11 h. Curez le canal avant.",
    },
    en: {
      titles: ['Rice growers of {place}', 'Irrigation turns, {place}'],
      purposes: ['Gives each block its turn of water and reports breakdowns of the pumping station.'],
      keypad: ['My turn', 'Report a breakdown', 'Advice of the week'],
      audience: 'Rice growers union',
      message: 'Block B: your water turn is on Wednesday, 6 to 11. Clear the channel first.',
    },
  },
  {
    voice: 0.6,
    fr: {
      titles: ['Chenille légionnaire : alerte à {place}', 'Ravageurs du maïs, {place}', 'Santé des plantes de {place}'],
      purposes: [
        "Explique comment reconnaître la chenille et quoi faire avant d'acheter un produit.",
        'Recueille les attaques signalées et les montre sur la carte de la commune.',
      ],
      keypad: ['Signaler une attaque', 'Reconnaître la chenille', 'Remèdes naturels'],
      audience: 'Producteurs et relais villageois',
      message: 'Regardez le cornet du maïs chaque matin. Des trous alignés ? Appuyez sur 1.',
    },
    en: {
      titles: ['Fall armyworm alert, {place}', 'Plant doctor line, {place}'],
      purposes: ['Explains how to tell the worm and what to do before buying a product; collects reported attacks.'],
      keypad: ['Report an attack', 'Know the worm', 'Natural remedies'],
      audience: 'Growers and lead farmers',
      message: 'Look into the maize funnel every morning. Holes in a row? Press 1.',
    },
  },
  {
    voice: 0.55,
    fr: {
      titles: ['Stockage des récoltes à {place}', 'Warrantage : magasin de {place}', 'Sacs hermétiques, {place}'],
      purposes: [
        'Conseille le séchage et le stockage, puis suit les sacs déposés au magasin de warrantage.',
        'Évite les pertes après récolte : aflatoxine, charançons, humidité.',
      ],
      keypad: ['Conseil de séchage', 'Solde de mon stock', 'Prix de reprise'],
      audience: 'Membres des magasins villageois',
      message: 'Votre stock : 12 sacs. Le prix monte, le comité propose de vendre après le 15.',
    },
    en: {
      titles: ['Grain storage advice, {place}', 'Warehouse receipts, {place}'],
      purposes: ['Advises on drying and storing, then follows the bags kept in the village store.'],
      keypad: ['Drying advice', 'My stock', 'Buying price'],
      audience: 'Members of village stores',
      message: 'Your stock: 12 bags. Prices are rising; the committee suggests selling after the 15th.',
    },
  },
  {
    voice: 0.65,
    fr: {
      titles: [
        'Vaccination du bétail à {place}',
        'Peste des petits ruminants, {place}',
        'Santé animale : éleveurs de {place}',
        'Vaccination des poules, {place}',
      ],
      purposes: [
        'Annonce le passage du vétérinaire, parc par parc, et compte les animaux attendus.',
        "Recueille les signes de maladie décrits par l'éleveur et prévient l'agent vétérinaire.",
      ],
      keypad: ['Date de passage', 'Signaler un animal malade', 'Appeler le vétérinaire'],
      audience: 'Éleveurs et aviculteurs',
      message: 'Le vétérinaire vaccine lundi au parc communal dès 7 h. 100 F par tête.',
    },
    en: {
      titles: [
        'Livestock vaccination, {place}',
        'Animal health line, {place}',
        'Newcastle vaccine for poultry, {place}',
      ],
      purposes: [
        'Announces the round of the vet, pen by pen, and counts the animals to expect.',
        'Takes the signs described by the herder and tells the animal health worker.',
      ],
      keypad: ['Date of the round', 'Report a sick animal', 'Call the vet'],
      audience: 'Herders and poultry keepers',
      message: 'The vet vaccinates on Monday at the community pen from 7.',
    },
  },
  {
    voice: 0.75,
    land: 'north',
    fr: {
      titles: [
        'Couloirs de transhumance de {place}',
        'Dialogue éleveurs et agriculteurs, {place}',
        'Points de pâturage à {place}',
      ],
      purposes: ['Indique les couloirs ouverts et les points d’eau, et permet de prévenir le comité avant un conflit.'],
      keypad: ['Couloirs ouverts', "Points d'eau", 'Prévenir le comité'],
      audience: 'Éleveurs transhumants et chefs de terre',
      message: 'Le couloir est ouvert jusqu’à dimanche. Passez par le pont, pas par les champs.',
    },
    en: {
      titles: ['Cattle routes around {place}', 'Herders and farmers in dialogue, {place}'],
      purposes: ['Says which routes and water points are open, and warns the committee before a conflict.'],
      keypad: ['Open routes', 'Water points', 'Warn the committee'],
      audience: 'Herders and village heads',
      message: 'The route is open until Sunday. Use the bridge and keep out of the fields.',
    },
  },
  {
    voice: 0.55,
    land: 'water',
    fr: {
      titles: [
        'Sécurité des pêcheurs de {place}',
        'Prix du poisson à {place}',
        'Repos biologique de la pêche, {place}',
      ],
      purposes: [
        'Prévient les pirogues du vent et des vagues avant le départ, à quatre heures du matin.',
        'Donne le prix du poisson au débarcadère et rappelle les périodes de fermeture.',
      ],
      keypad: ['Vent et vagues', 'Prix du jour', 'Signaler une disparition'],
      audience: 'Comités de pêcheurs et mareyeuses',
      message: 'Vent fort cette nuit. Ne sortez pas avant 9 h. Portez votre gilet.',
    },
    en: {
      titles: ['Safety at sea and on the river, {place}', 'Fish prices, {place}'],
      purposes: ['Warns canoes of wind and waves before they leave, at four in the morning.'],
      keypad: ['Wind and waves', 'Price of the day', 'Report someone missing'],
      audience: 'Fishers and fish traders',
      message: 'Strong wind tonight. Stay ashore until 9 and wear your vest.',
    },
  },
  {
    voice: 0.4,
    land: 'south',
    fr: {
      titles: [
        'Ananas : récolte groupée de {place}',
        'Huile de palme : coopérative de {place}',
        'Anacarde : qualité et prix à {place}',
      ],
      purposes: [
        "Organise la récolte groupée avec l'acheteur : date, calibre, quantité, lieu de pesée.",
        'Annonce le prix plancher et rappelle les règles de qualité.',
      ],
      keypad: ['Annoncer ma quantité', 'Prix plancher', 'Lieu de pesée'],
      audience: 'Producteurs de la coopérative',
      message: "L'acheteur passe jeudi. Annoncez vos kilos avant mardi soir en appuyant sur 1.",
    },
    en: {
      titles: [
        'Pineapple group harvest, {place}',
        'Palm oil cooperative of {place}',
        'Cocoa and cashew prices, {place}',
      ],
      purposes: ['Plans the group harvest with the buyer: date, size, quantity, where it is weighed.'],
      keypad: ['Announce my quantity', 'Floor price', 'Weighing place'],
      audience: 'Members of the cooperative',
      message: 'The buyer comes on Thursday. Announce your kilos before Tuesday evening.',
    },
  },
  {
    voice: 0.6,
    fr: {
      titles: [
        'Maraîchères de {place}',
        'Compost et jardin de case à {place}',
        'Tomate et piment : conseils de {place}',
      ],
      purposes: [
        'Accompagne les maraîchères de la pépinière à la vente, une astuce par semaine.',
        'Encourage le compost et les extraits de neem plutôt que les produits chimiques.',
      ],
      keypad: ["L'astuce de la semaine", 'Vendre ma récolte', 'Poser une question'],
      audience: 'Groupements de maraîchères',
      message: "L'astuce : arrosez tôt le matin et paillez les planches de tomate.",
    },
    en: {
      titles: ['Vegetable growers of {place}', 'Home gardens in {place}'],
      purposes: ['Follows vegetable growers from nursery to market, one tip a week.'],
      keypad: ['Tip of the week', 'Sell my harvest', 'Ask a question'],
      audience: 'Women vegetable growers',
      message: 'Tip: water early in the morning and mulch the tomato beds.',
    },
  },
  {
    voice: 0.5,
    fr: {
      titles: [
        'Semences améliorées à {place}',
        'Engrais : points de vente de {place}',
        'Champ école paysan de {place}',
      ],
      purposes: [
        'Enregistre les besoins en semences avant la campagne et prévient de leur arrivée.',
        'Invite au champ école et résume ce qui y a été observé pour les absents.',
      ],
      keypad: ['Commander', 'Prochaine séance', 'Réécouter la dernière'],
      audience: 'Membres de l’union communale',
      message: 'Les semences de maïs sont arrivées au magasin. Venez avec votre bon avant vendredi.',
    },
    en: {
      titles: ['Improved seed orders, {place}', 'Farmer field school, {place}'],
      purposes: ['Takes seed orders before the season and says when they have arrived.'],
      keypad: ['Order', 'Next session', 'Hear the last one'],
      audience: 'Members of the farmers union',
      message: 'Maize seed has arrived at the store. Bring your voucher before Friday.',
    },
  },
]
