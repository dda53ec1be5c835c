import type { Database } from '#db/client.ts'

/** One virtual person: who it is, and what it can look at. */
export type Person = {
  role: 'owner' | 'coordinator' | 'clerk' | 'visitor'
  personId: number | null
  municipality: { code: string; slug: string }
  followUpIds: number[]
  reportSlug: string
}

/** As many people as asked for, spread over the municipalities of the country. */
export function peopleIn(db: Database, count: number): Person[] {
  const sqlite = db.$client
  const places = sqlite
    .prepare<[], { code: string; slug: string }>(
      'select code, slug from municipality order by code',
    )
    .all()
  const personIn = sqlite
    .prepare<unknown[], number>(
      'select person_id from role_assignment where role = ? and municipality_code = ? limit 1',
    )
    .pluck()
  const owned = sqlite
    .prepare<unknown[], number>(
      'select a.follow_up_id from assignment a join follow_up f on f.id = a.follow_up_id where a.owner_id = ? and f.municipality_code = ?',
    )
    .pluck()
  const all = sqlite
    .prepare<unknown[], number>('select id from follow_up where municipality_code = ?')
    .pluck()
  const reportOf = sqlite
    .prepare<unknown[], string>(
      'select r.slug from report r join offering o on o.report_id = r.id where o.municipality_code = ? limit 1',
    )
    .pluck()
  return Array.from({ length: count }, (_, number) => {
    const role = roles[number % roles.length] ?? 'visitor'
    const municipality = places[(number * 7) % places.length]
    if (municipality === undefined) throw new Error('no municipalities')
    const { code } = municipality
    const personId = role === 'visitor' ? null : (personIn.get(role, code) ?? null)
    const followUpIds = role === 'owner' ? owned.all(personId, code) : all.all(code)
    return { role, personId, municipality, followUpIds, reportSlug: reportOf.get(code) ?? '' }
  })
}

const roles = [
  ...Array<Person['role']>(11).fill('owner'),
  ...Array<Person['role']>(3).fill('coordinator'),
  ...Array<Person['role']>(3).fill('clerk'),
  ...Array<Person['role']>(3).fill('visitor'),
]

export type Click = { name: string; path: string; form?: Record<string, string> }

/** What this person does next: mostly looking, now and then saving or taking a file. */
export function nextClick(person: Person, random: () => number): Click {
  const { role, followUpIds, municipality, reportSlug } = person
  const id = followUpIds[Math.floor(random() * followUpIds.length)]
  const item = { name: 'item', path: `/werk/opvolgingen/${id}` }
  const overdue = { name: 'overdue list', path: '/werk/opvolgingen?te-laat=ja&sorteer=te-laat' }
  const list = { name: 'list', path: '/werk/opvolgingen' }
  const home = { name: 'my work', path: '/werk' }
  const agenda = { name: 'agenda', path: '/werk/agenda' }
  const update = {
    name: 'save an update',
    path: `/werk/opvolgingen/${id}/bericht`,
    form: { occurredOn: '2026-11-01', status: 'in_progress', done: 'Er is weer overlegd.' },
  }
  const visiting: Mix = [
    [3, { name: 'municipality (public)', path: `/gemeenten/${municipality.slug}` }],
    [3, { name: 'report (public)', path: `/onderzoeken/${reportSlug}` }],
    [2, { name: 'front page', path: '/' }],
    [2, { name: 'search', path: '/zoeken?q=plan' }],
  ]
  const looking: Mix = [
    [30, item],
    [15, overdue],
    [12, list],
    [15, home],
    [8, agenda],
    [2, { name: 'export', path: '/werk/opvolgingen.csv' }],
  ]
  const own: Record<Person['role'], Mix> = {
    owner: [...looking, [12, update]],
    coordinator: [...looking, [6, { name: 'letters', path: '/werk/brieven' }]],
    clerk: [...looking, [6, { name: 'decisions', path: '/werk/besluiten' }]],
    visitor: visiting,
  }
  return pick(own[role], random)
}

type Mix = [weight: number, click: Click][]

function pick(mix: Mix, random: () => number): Click {
  let left = random() * mix.reduce((sum, [weight]) => sum + weight, 0)
  for (const [weight, click] of mix) {
    left -= weight
    if (left < 0) return click
  }
  return (mix[0] as Mix[number])[1]
}
