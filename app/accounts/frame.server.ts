import { eq, sql } from 'drizzle-orm'
import type { Context } from '#app/workflow/context.ts'
import type { Readable } from '#db/client.ts'
import { prepared } from '#db/prepared.ts'
import { auditOffice, municipality } from '#db/schema/index.ts'
import type { FrameData } from './frame.tsx'
import { type Actor, may } from './permissions.ts'
import { roleWords } from './words.ts'

type FrameContext = Context & { actor: Actor | null; demo: boolean }

/** What the frame shows to `actor`: the menu by role, with how much of what it may see is too late. */
export function frameFor(context: FrameContext, actor: Actor, overdue: number): FrameData {
  const first = actor.roles[0]
  const place = first === undefined ? null : placeOf(context.db, first)
  const sees = may(actor, 'viewMunicipality')
  const menu = [
    { label: 'Mijn werk', href: '/werk' },
    ...(sees
      ? [
          { label: 'Onderzoeken', href: '/werk/onderzoeken' },
          { label: 'Opvolgingen', href: '/werk/opvolgingen' },
          {
            label: 'Besluiten',
            href: '/werk/besluiten',
            also: ['voordrachten', 'uitstel', 'reacties', 'oordelen'].map(
              (page) => `/werk/${page}`,
            ),
          },
          ...(may(actor, 'seeOverdueBoard')
            ? [{ label: 'Te laat', href: '/werk/te-laat', count: overdue }]
            : []),
          { label: 'Agenda', href: '/werk/agenda' },
          ...(may(actor, 'openRound') ? [{ label: 'Rondes', href: '/werk/rondes' }] : []),
          { label: 'Brieven', href: '/werk/brieven' },
        ]
      : []),
    ...(may(actor, 'manageInstallation') ? [{ label: 'Beheer', href: '/beheer' }] : []),
  ]
  // An audit office says by its name what it is.
  const word = first && first.role !== 'auditor' ? roleWords[first.role] : undefined
  const post = [word, place?.name].filter(Boolean).join(' ')
  return { name: actor.name, post, theme: place?.theme ?? 'neutraal', menu, demo: context.demo }
}

/** The frame of the public pages. */
export function publicFrame(context: FrameContext): FrameData {
  return {
    name: context.actor?.name ?? null,
    post: '',
    theme: 'neutraal',
    menu: [
      { label: 'Gemeenten', href: '/gemeenten' },
      { label: 'Onderzoeken', href: '/onderzoeken' },
      { label: 'Brieven', href: '/brieven' },
      ...(context.actor ? [{ label: 'Mijn werk', href: '/werk' }] : []),
    ],
    demo: context.demo,
  }
}

const officeById = prepared((db) =>
  db
    .select({ name: auditOffice.name })
    .from(auditOffice)
    .where(eq(auditOffice.id, sql.placeholder('id')))
    .prepare(),
)

const municipalityByCode = prepared((db) =>
  db
    .select({ name: municipality.name, theme: municipality.theme })
    .from(municipality)
    .where(eq(municipality.code, sql.placeholder('code')))
    .prepare(),
)

function placeOf(db: Readable, role: Actor['roles'][number]) {
  if (role.auditOfficeId !== null) {
    const office = officeById(db).get({ id: role.auditOfficeId })
    return office && { name: office.name, theme: 'neutraal' }
  }
  const code = role.municipalityCodes[0]
  return code === undefined ? null : (municipalityByCode(db).get({ code }) ?? null)
}
