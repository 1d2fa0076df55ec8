export type Country = 'BJ' | 'TG' | 'NE' | 'BF' | 'NG' | 'GH'

/** What the land is like there: some themes only make sense beside water, or in the dry north. */
export type Land = 'north' | 'south' | 'water'

export type Place = {
  name: string
  country: Country
  land: readonly Land[]
  /** Two languages that are spoken there, in the spelling of the place's official language. */
  spoken: readonly [string, string]
  /** Four villages or quarters. */
  villages: readonly [string, string, string, string]
  /** Whether flows there are written in English as well as, or instead of, French. */
  writes: 'fr' | 'en' | 'both'
}

/** The two languages of the place, as they are called in the language of the flow. */
export const spokenAt = ({ spoken }: Place, language: 'fr' | 'en'): string[] =>
  language === 'fr' ? [...spoken] : spoken.map((name) => inEnglish[name] ?? name[0]!.toUpperCase() + name.slice(1))

const inEnglish: Record<string, string> = {
  éwé: 'Ewe',
  haoussa: 'Hausa',
  peulh: 'Fulfulde',
  dioula: 'Dyula',
  gourmantché: 'Gourmanché',
  songhaï: 'Songhai',
  goun: 'Gun',
  kabiyè: 'Kabiye',
}

const lands = { n: ['north'], nw: ['north', 'water'], s: ['south'], sw: ['south', 'water'] } as const

/** One place a line: name; land; languages; villages. A star marks places where both French and English are written. */
const read = (country: Country, writes: Place['writes'], lines: string): Place[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', land = '', spoken = '', villages = ''] = line.trim().split('; ')
      return {
        name: name.replace('*', ''),
        country,
        land: lands[land as keyof typeof lands],
        spoken: spoken.split(', ') as unknown as Place['spoken'],
        villages: villages.split(', ') as unknown as Place['villages'],
        writes: name.endsWith('*') ? 'both' : writes,
      }
    })

export const places: Place[] = [
  ...read(
    'BJ',
    'fr',
    `
    Cotonou*; sw; fon, goun; Akpakpa, Fidjrossè, Vèdoko, Zogbo
    Porto-Novo*; sw; goun, yoruba; Ouando, Djassin, Tokpota, Dowa
    Parakou*; n; bariba, dendi; Banikanni, Titirou, Zongo, Guèma
    Abomey-Calavi*; sw; fon, aïzo; Godomey, Zinvié, Akassato, Togba
    Bohicon*; s; fon, yoruba; Saclo, Passagon, Lissèzoun, Sodohomè
    Abomey*; s; fon, yoruba; Djègbé, Vidolé, Zounzounmè, Détohou
    Natitingou*; n; ditammari, waama; Perma, Kouandata, Péporiyakou, Kotopounga
    Djougou*; n; yom, dendi; Bariénou, Kolokondé, Onklou, Partago
    Kandi*; n; bariba, dendi; Donwari, Kassakou, Sonsoro, Angaradébou
    Malanville*; nw; dendi, haoussa; Guéné, Garou, Madécali, Bodjécali
    Ouidah*; sw; fon, pédah; Pahou, Savi, Avlékété, Djègbadji
    Lokossa*; sw; adja, kotafon; Agamè, Koudo, Houin, Ouèdèmè-Adja
    Savalou*; s; mahi, yoruba; Doumè, Gobada, Ottola, Logozohè
    Kpomassè; sw; fon, pédah; Sègbohouè, Agbanto, Dékanmè, Tokpa-Domè
    Tanguiéta*; n; biali, gourmantché; Cotiakou, N'Dahonta, Taïacou, Tanongou
    Dogbo; s; adja, fon; Tota, Ayomi, Madjrè, Lokogohoué
    Grand-Popo*; sw; mina, pédah; Agoué, Sazué, Adjaha, Gbéhoué
    Allada; s; aïzo, fon; Sékou, Attogon, Ayou, Hinvi
    Sèmè-Podji*; sw; goun, yoruba; Ekpè, Agblangandan, Djèrègbé, Tohouè
    Sô-Ava; sw; tofin, fon; Ganvié, Vekky, Ahomey-Lokpo, Houédo-Aguékon
    Nikki*; n; bariba, peulh; Biro, Sérékalé, Tasso, Ouénou
    Bembèrèkè; n; bariba, peulh; Gamia, Ina, Bouanri, Béroubouay
    Banikoara*; n; bariba, peulh; Founougo, Goumori, Kokey, Gomparou
    Ségbana; n; boko, peulh; Libantè, Lougou, Sokotindji, Liboussou
    Karimama; nw; dendi, peulh; Birni-Lafia, Kompa, Monsey, Bogo-Bogo
    Kérou; n; bariba, peulh; Brignamaro, Firou, Kaobagou, Pikiré
    Kouandé; n; bariba, peulh; Guilmaro, Birni, Fô-Tancé, Oroukayo
    Boukoumbé; n; ditammari, otammari; Korontière, Manta, Natta, Tabota
    Matéri; n; biali, gourmantché; Dassari, Gouandé, Nodi, Tantéga
    Bassila; n; anii, nago; Manigri, Alédjo, Pénessoulou, Kikélé
    Ouaké; n; lokpa, yom; Badjoudè, Komdè, Tchalinga, Kondé
    Tchaourou*; n; nago, bariba; Bétérou, Kika, Sanson, Alafiarou
    Savè; s; yoruba, mahi; Bèssè, Kaboua, Okpara, Offè
    Glazoué*; s; mahi, idaasha; Aklampa, Kpakpaza, Sokponta, Zaffé
    Dassa-Zoumè; s; idaasha, mahi; Paouignan, Soclogbo, Kèrè, Lèma
    Bantè; s; yoruba, fon; Agoua, Gouka, Pira, Atokolibé
    Ouèssè; s; mahi, nago; Kilibo, Laminou, Kèmon, Gbanlin
    Covè; sw; mahi, fon; Naogon, Zogba, Lainta, Houéko
    Zagnanado; sw; mahi, fon; Kpédékpo, Banamè, Agonlin-Houégbo, Dovi
    Zogbodomey; sw; fon, aïzo; Cana, Massi, Kpokissa, Koussoukpa
    Pobè; s; nago, yoruba; Igana, Issaba, Towé, Ahoyéyé
    Kétou*; s; nago, mahi; Adakplamè, Idigny, Kpankou, Okpométa
    Sakété; s; yoruba, goun; Ita-Djèbou, Takon, Yoko, Aguidi
    Adjohoun; sw; wémè, goun; Azowlissè, Akpadanou, Gangban, Dèmè
    Bonou; sw; wémè, fon; Affamè, Damè-Wogon, Atchonsa, Hounviguè
    Aplahoué; s; adja, fon; Azovè, Kissamey, Lonkly, Godohou
    Klouékanmè; s; adja, fon; Lanta, Djotto, Tchikpé, Adjahonmè
    Comè; sw; pédah, mina; Akodéha, Agatogbo, Oumako, Ouèdèmè-Pédah
    Bopa; sw; sahouè, adja; Agbodji, Lobogo, Possotomè, Yégodoé
    Athiémé; sw; kotafon, adja; Atchannou, Adohoun, Kpinnou, Dédékpoé
    Toffo; s; aïzo, fon; Sèhouè, Colli, Kpomè, Houègbo
  `,
  ),
  ...read(
    'TG',
    'fr',
    `
    Lomé*; sw; éwé, mina; Bè, Nyékonakpoè, Agoè-Nyivé, Baguida
    Kara*; n; kabiyè, lamba; Pya, Landa, Tchitchao, Lama
    Sokodé; n; tem, kabiyè; Kpangalam, Tchalo, Kparatao, Kadambara
    Atakpamé; s; ifè, éwé; Gléi, Datcha, Agbonou, Woudou
    Dapaong; n; moba, gourmantché; Nano, Korbongou, Nioukpourma, Kourientré
    Kpalimé*; s; éwé, kabiyè; Agou, Kpadapé, Kpélé, Hanyigba
    Aného; sw; mina, éwé; Glidji, Aklakou, Zébé, Agbodrafo
    Mango; nw; anoufo, moba; Gando, Barkoissi, Mogou, Nagbéni
    Tsévié; s; éwé, ouatchi; Davié, Gbatopé, Dalavé, Kpomé
  `,
  ),
  ...read(
    'NE',
    'fr',
    `
    Niamey*; nw; zarma, haoussa; Goudel, Gamkallé, Yantala, Saga
    Dosso*; n; zarma, haoussa; Mokko, Tombokoirey, Garankédey, Sakadamna
    Gaya; nw; dendi, haoussa; Bengou, Tanda, Tounouga, Dolé
    Tillabéri; nw; zarma, songhaï; Sakoira, Kourteye, Sinder, Daikaina
    Maradi; n; haoussa, peulh; Tibiri, Djiratawa, Safo, Soumarana
    Tahoua; n; haoussa, tamajaq; Kalfou, Bambeye, Barmou, Takanamat
    Zinder; n; haoussa, kanouri; Mirriah, Dogo, Droum, Gouna
    Téra; n; songhaï, peulh; Diagourou, Kokorou, Méhana, Dargol
  `,
  ),
  ...read(
    'BF',
    'fr',
    `
    Ouagadougou*; n; mooré, dioula; Tanghin, Gounghin, Pissy, Karpala
    Fada N'Gourma*; n; gourmantché, mooré; Natiaboani, Diabo, Tibga, Yamba
    Bobo-Dioulasso; n; dioula, bobo; Dafra, Colsama, Sarfalao, Accart-Ville
    Koudougou; n; mooré, lyélé; Ramongo, Poa, Sabou, Issouka
    Tenkodogo; nw; bissa, mooré; Garango, Bagré, Loanga, Bané
    Kaya; n; mooré, peulh; Pissila, Boussouma, Korsimoro, Mané
    Banfora; n; dioula, gouin; Tiéfora, Bérégadougou, Sidéradougou, Niankorodougou
    Diapaga; n; gourmantché, peulh; Tansarga, Namounou, Kantchari, Logobou
    Pama; nw; gourmantché, peulh; Kompienga, Madjoari, Nadiagou, Kpenkpangou
  `,
  ),
  ...read(
    'NG',
    'en',
    `
    Ilorin; n; Yoruba, Fulfulde; Oke-Oyi, Ganmo, Afon, Shao
    Ibadan; s; Yoruba, Nigerian Pidgin; Bodija, Mokola, Moniya, Akobo
    Abeokuta; s; Yoruba, Egun; Obantoko, Lafenwa, Kuto, Adatan
    Badagry; sw; Egun, Yoruba; Ajara, Seme, Gberefu, Topo
    Saki; s; Yoruba, Bariba; Ago-Are, Okeho, Iseyin, Tede
    Birnin Kebbi; nw; Hausa, Zarma; Jega, Kalgo, Ambursa, Argungu
    Sokoto; n; Hausa, Fulfulde; Kware, Wamakko, Dange, Bodinga
    Kano; n; Hausa, Fulfulde; Dawakin Tofa, Gezawa, Kura, Bichi
    Minna; n; Nupe, Gbagyi; Bosso, Chanchaga, Paiko, Maikunkele
    Makurdi; sw; Tiv, Idoma; Wadata, North Bank, Agan, Fiidi
  `,
  ),
  ...read(
    'GH',
    'en',
    `
    Tamale; n; Dagbani, Gonja; Kalpohin, Lamashegu, Gurugu, Nyohini
    Bolgatanga; n; Gurene, Kusaal; Zuarungu, Sumbrungu, Bongo, Yorogo
    Wa; n; Dagaare, Waali; Kperisi, Busa, Charia, Nakori
    Navrongo; n; Kasem, Nankani; Paga, Chiana, Kayoro, Doba
    Yendi; n; Dagbani, Konkomba; Zohe, Sang, Gnani, Sunson
    Kumasi; s; Twi, Hausa; Asafo, Suame, Tafo, Bantama
    Techiman; s; Bono, Twi; Tuobodom, Tanoso, Aworowa, Nkwaeso
    Ho; s; Ewe, Twi; Sokode, Matse, Kpenoe, Akrofu
    Keta; sw; Ewe, Twi; Anloga, Dzelukope, Kedzi, Vodza
    Cape Coast; sw; Fante, Twi; Abura, Pedu, Ekon, Moree
  `,
  ),
]
