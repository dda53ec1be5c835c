// What the simulation knows of the four municipalities: only what its own acts tell it.

export type Step = { title: string; dueOn: string | null; done: boolean }

/** One recommendation in one municipality. People are known by their address. */
export type Item = {
  number: number
  title: string
  owner: string | null
  responded: boolean
  outcome: 'adopted' | 'not_adopted' | null
  implementationDueOn: string | null
  planned: boolean
  steps: Step[]
  reportedOn: string | null
  doneOn: string | null
  judgedOn: string | null
  followed: boolean
  /** A request to extend that waits for the griffie. */
  asked: { step: string | null; toOn: string } | null
}

export type Question = { number: number; owner: string | null; answered: boolean }

export type Round = {
  openedOn: string
  updatesDueOn: string
  closed: boolean
  takenOver: boolean
  reminded: boolean
  questions: Question[]
}

export type Town = {
  code: string
  slug: string
  name: string
  /** First letter of the addresses of its people. */
  letter: string
  owners: string[]
  planDueOn: string | null
  /** Dates by which the council is informed. */
  informing: { dueOn: string; met: boolean }[]
  rounds: Round[]
  items: Item[]
}

export const offeredOn = '2025-07-22'
export const responseDueOn = '2025-10-01'
export const treatmentDueOn = '2025-12-31'
export const report = 'Statushouders'
export const reviewDays = 70
export const auditor = 'auditor@demo.example'

/** As the demo's council calendars have them. */
export const recesses = [
  ['2026-07-18', '2026-08-30'],
  ['2026-10-17', '2026-10-25'],
  ['2026-12-19', '2027-01-03'],
  ['2027-02-20', '2027-02-28'],
  ['2027-07-17', '2027-08-29'],
] as const

const titles = [
  'Vroege start van de inburgering',
  'Participatie van inburgeraars registreren',
  'Samen zoeken naar huisvesting',
  'Opdrachtgevers op de hoogte houden',
  'Raden beter informeren over inburgering en huisvesting',
  'Dekking van de kosten meenemen',
  'Melden hoe de uitvoering verloopt',
]

export function fourTowns(): Town[] {
  const town = (code: string, slug: string, name: string, owners: string[]): Town => ({
    code,
    slug,
    name,
    letter: slug.charAt(0),
    owners: owners.map((one) => `${one}@demo.example`),
    planDueOn: null,
    informing: [],
    rounds: [],
    items: titles.map((title, place) => ({
      number: place + 1,
      title,
      owner: null,
      responded: false,
      outcome: null,
      implementationDueOn: null,
      planned: false,
      steps: [],
      reportedOn: null,
      doneOn: null,
      judgedOn: null,
      followed: false,
      asked: null,
    })),
  })
  return [
    town('GM0629', 'wassenaar', 'Wassenaar', ['wowner', 'whousing', 'lowner']),
    town('GM0626', 'voorschoten', 'Voorschoten', ['vowner', 'lowner']),
    town('GM0579', 'oegstgeest', 'Oegstgeest', ['oowner']),
    town('GM1916', 'leidschendam-voorburg', 'Leidschendam-Voorburg', ['lowner', 'lhousing']),
  ]
}

export function coordinatorOf(town: Town): string {
  return `${town.letter}coordinator@demo.example`
}

export function clerkOf(town: Town): string {
  return `${town.letter}clerk@demo.example`
}

/** Whether something can still be due: the council did not turn it down and the audit office does not call it followed. */
export function isOpen(item: Item): boolean {
  return !item.followed && (item.outcome !== 'not_adopted' || item.doneOn !== null)
}
