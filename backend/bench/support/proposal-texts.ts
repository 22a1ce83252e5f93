const places = [
  'Stadsparken',
  'torget vid biblioteket',
  'Norra skolan',
  'gångvägen längs ån',
  'badplatsen vid Långsjön',
  'busstationen',
  'idrottsplatsen i Österby',
  'lekplatsen på Ängsgatan',
  'kulturhuset',
]
const wishes = [
  'fler bänkar i skuggan',
  'en belyst gångväg',
  'en lekplats för de minsta barnen',
  'säkra cykelställ under tak',
  'ett utegym för alla åldrar',
  'fler papperskorgar',
  'en odlingslott för grannarna',
  'ett övergångsställe med ljus',
]
const reasons = [
  'Många äldre går här varje dag och behöver kunna vila på vägen, särskilt när det är halt.',
  'På vintern är det mörkt redan klockan fyra, och barnen är rädda för att gå hem själva.',
  'I dag står cyklarna huller om buller framför entrén, så att barnvagnar och rullstolar inte kommer fram.',
  'Området har vuxit med flera hundra bostäder, men det har inte kommit någonstans att träffas.',
  'Det skulle kosta lite jämfört med vad vi redan lägger på skötsel, och nyttan vore stor för hela bygden.',
  'Både skolan och föreningarna har sagt att de gärna hjälper till med att sköta det.',
  'Förra sommaren blev platsen full varje kväll, och skräpet låg kvar till nästa morgon.',
]
const endings = [
  'Jag hoppas att kommunen prövar det redan i vår och frågar oss som bor här hur det blev.',
  'Börja gärna i liten skala och följ upp efter ett år.',
  'Vi är flera grannar som kan komma till ett möte och berätta mer.',
  'Grannkommunen har gjort så med gott resultat.',
]

/** Words that stand in many, some or few of the proposals, in forms of their own. */
export const searchWords = [
  'bänk',
  'lekplatser',
  'belysta gångvägar',
  'vinter',
  'cykelställ skolan',
  'kommun',
  'odling',
]

const pick = <T>(from: readonly T[], by: number) => from[by % from.length] as T

/**
 * The heading and the text (about 400 characters) of a plausible proposal; the same for the same number.
 * The text begins with the number, so that it can be found again.
 */
export function writeProposal(number: number): { heading: string; text: string; place: string } {
  const place = pick(places, number)
  const wish = pick(wishes, Math.floor(number / places.length))
  const text = [
    `Förslag ${number}: jag tycker att det behövs ${wish} vid ${place}.`,
    pick(reasons, number),
    pick(reasons, number + 1 + (Math.floor(number / 7) % 5)),
    pick(reasons, number + 6),
    pick(endings, number),
  ].join(' ')
  return { heading: `${wish.charAt(0).toUpperCase()}${wish.slice(1)} vid ${place}`, text, place }
}

/** The number that `writeProposal` put into a text. */
export const readNumber = (text: string) => Number(/^Förslag (\d+):/.exec(text)?.[1] ?? Number.NaN)
