import { readActor } from '#app/accounts/actor.server.ts'
import type { Actor } from '#app/accounts/permissions.ts'
import type { Database } from '../client.ts'
import type { Role } from '../schema/codes.ts'
import {
  auditOffice,
  auditOfficeMunicipality,
  councilMeeting,
  installation,
  municipality,
  person,
  portfolioHolder,
  recess,
  roleAssignment,
} from '../schema/index.ts'

/** Everybody in the demo is made up; the municipalities and the audit office exist, their demo facts do not. */

export const wassenaar = 'GM0629'
export const voorschoten = 'GM0626'
export const oegstgeest = 'GM0579'
export const leidschendamVoorburg = 'GM1916'

const municipalities = [
  {
    code: wassenaar,
    slug: 'wassenaar',
    name: 'Wassenaar',
    theme: 'duin',
    visitingAddress: 'Raadhuislaan 1, Wassenaar',
    postalAddress: 'Postbus 1, 2240 AA Wassenaar',
    mayorName: 'drs. H.A. Verhoeven',
    secretaryName: 'mr. I. de Lange',
  },
  {
    code: voorschoten,
    slug: 'voorschoten',
    name: 'Voorschoten',
    theme: 'vaart',
    visitingAddress: 'Marktplein 2, Voorschoten',
    postalAddress: 'Postbus 2, 2250 AA Voorschoten',
    mayorName: 'mr. C.J. Bosman',
    secretaryName: 'drs. P. Aalders',
  },
  {
    code: oegstgeest,
    slug: 'oegstgeest',
    name: 'Oegstgeest',
    theme: 'linde',
    visitingAddress: 'Dorpsweg 3, Oegstgeest',
    postalAddress: 'Postbus 3, 2340 AA Oegstgeest',
    mayorName: 'E.M. van Rossum',
    secretaryName: 'drs. L. Timmer',
  },
  {
    code: leidschendamVoorburg,
    slug: 'leidschendam-voorburg',
    name: 'Leidschendam-Voorburg',
    theme: 'polder',
    visitingAddress: 'Vlietkade 4, Leidschendam',
    postalAddress: 'Postbus 4, 2260 AA Leidschendam',
    mayorName: 'drs. W. Kuipers',
    secretaryName: 'mr. dr. S. Haddou',
  },
]

const aldermen = [
  { municipalityCode: wassenaar, name: 'F. Meerman', portfolio: 'Sociaal domein' },
  { municipalityCode: wassenaar, name: 'J. ten Cate', portfolio: 'Wonen en financiën' },
  { municipalityCode: voorschoten, name: 'R. Blom', portfolio: 'Sociaal domein en wonen' },
  { municipalityCode: oegstgeest, name: 'K. Oosting', portfolio: 'Zorg en inburgering' },
  {
    municipalityCode: leidschendamVoorburg,
    name: 'N. el Amrani',
    portfolio: 'Werk en inburgering',
  },
  { municipalityCode: leidschendamVoorburg, name: 'B. Dekker', portfolio: 'Wonen' },
]

type Post = [key: string, name: string, jobTitle: string, roles: [Role, string?][]]

const posts: Post[] = [
  ['auditor', 'Hanneke Brouwer', 'secretaris-onderzoeker', [['auditor']]],
  ['admin', 'Tom Visser', 'functioneel beheerder', [['admin']]],
  ['wClerk', 'Marijke Postma', 'griffier', [['clerk', wassenaar]]],
  ['wCoordinator', 'Sander Groen', 'coördinator bestuurszaken', [['coordinator', wassenaar]]],
  ['wExecutive', 'Ilse de Lange', 'gemeentesecretaris', [['executive', wassenaar]]],
  ['wOwner', 'Noor van Dijk', 'beleidsadviseur inburgering', [['owner', wassenaar]]],
  ['wHousing', 'Pieter Schouten', 'beleidsadviseur wonen', [['owner', wassenaar]]],
  ['vClerk', 'Gerard Mulder', 'griffier', [['clerk', voorschoten]]],
  ['vCoordinator', 'Anouk Peters', 'bestuursadviseur', [['coordinator', voorschoten]]],
  ['vExecutive', 'Paul Aalders', 'gemeentesecretaris', [['executive', voorschoten]]],
  ['vOwner', 'Bas Hoekstra', 'beleidsmedewerker samenleving', [['owner', voorschoten]]],
  ['oClerk', 'Loes van der Plas', 'griffier', [['clerk', oegstgeest]]],
  ['oCoordinator', 'Mehmet Kaya', 'adviseur planning en control', [['coordinator', oegstgeest]]],
  ['oExecutive', 'Lieke Timmer', 'gemeentesecretaris', [['executive', oegstgeest]]],
  ['oOwner', 'Fleur Jacobs', 'beleidsadviseur sociaal domein', [['owner', oegstgeest]]],
  ['lClerk', 'Robert Smits', 'griffier', [['clerk', leidschendamVoorburg]]],
  ['lCoordinator', 'Yara Bakker', 'concerncontroller', [['coordinator', leidschendamVoorburg]]],
  ['lExecutive', 'Samira Haddou', 'gemeentesecretaris', [['executive', leidschendamVoorburg]]],
  [
    'lOwner',
    'Daan Willems',
    'teamleider inburgering',
    [
      ['owner', leidschendamVoorburg],
      ['owner', wassenaar],
      ['owner', voorschoten],
    ],
  ],
  ['lHousing', 'Eva Kok', 'programmamanager wonen', [['owner', leidschendamVoorburg]]],
]

export type DemoPeople = Record<string, Actor>

/** Fills offices, municipalities with their calendar, and the people with their roles; returns the people by key. */
export function fillPeople(db: Database, now: string): DemoPeople {
  db.insert(installation).values({ id: 1, demo: true, setUpAt: now }).run()
  const { officeId } = db
    .insert(auditOffice)
    .values({ slug: 'rekenkamer-wvolv', name: 'Rekenkamer WVOLV', reviewWeeks: 10 })
    .returning({ officeId: auditOffice.id })
    .get()
  for (const row of municipalities) {
    db.insert(municipality)
      .values({ ...row, clerkEmail: `griffie@${row.slug}.example` })
      .run()
    db.insert(auditOfficeMunicipality)
      .values({ auditOfficeId: officeId, municipalityCode: row.code })
      .run()
    fillCalendar(db, row.code)
  }
  db.insert(portfolioHolder).values(aldermen).run()
  return Object.fromEntries(posts.map((post) => [post[0], fillPerson(db, post, officeId)]))
}

function fillPerson(db: Database, [key, name, jobTitle, roles]: Post, officeId: number): Actor {
  const { id } = db
    .insert(person)
    .values({ name, jobTitle, email: `${key.toLowerCase()}@demo.example` })
    .returning({ id: person.id })
    .get()
  for (const [role, code] of roles)
    db.insert(roleAssignment)
      .values({
        personId: id,
        role,
        municipalityCode: code ?? null,
        auditOfficeId: role === 'auditor' ? officeId : null,
        fromOn: '2025-01-01',
        reason: 'demonstratie',
      })
      .run()
  const actor = readActor(db, id, '2025-07-01')
  if (actor === null) throw new Error(`demo person ${key} is missing`)
  return actor
}

function fillCalendar(db: Database, municipalityCode: string): void {
  const recesses = [
    ['Zomerreces 2026', '2026-07-18', '2026-08-30'],
    ['Herfstreces 2026', '2026-10-17', '2026-10-25'],
    ['Kerstreces 2026', '2026-12-19', '2027-01-03'],
    ['Voorjaarsreces 2027', '2027-02-20', '2027-02-28'],
    ['Zomerreces 2027', '2027-07-17', '2027-08-29'],
  ] as const
  for (const [name, fromOn, untilOn] of recesses)
    db.insert(recess).values({ municipalityCode, name, fromOn, untilOn }).run()
  const meetings = ['2026-11-19', '2026-12-17', '2027-01-28', '2027-02-18', '2027-03-25']
  for (const meetsOn of meetings)
    db.insert(councilMeeting).values({ municipalityCode, meetsOn }).run()
}
