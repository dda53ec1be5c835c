import { eq } from 'drizzle-orm'
import { readActor } from '#app/accounts/actor.server.ts'
import type { Actor } from '#app/accounts/permissions.ts'
import { clockAt } from '#app/workflow/clock.ts'
import type { Database } from '#db/client.ts'
import type { Role } from '#db/schema/codes.ts'
import { person, roleAssignment } from '#db/schema/index.ts'

/** The day on which the walk takes place. */
export const walkClock = clockAt('2026-11-24T10:00:00.000Z')

const places = ['w', 'v'] as const
const posts = ['Clerk', 'Coordinator', 'Executive', 'Owner'] as const
export type Key =
  | 'auditor'
  | 'admin'
  | 'wHousing'
  | `${(typeof places)[number]}${(typeof posts)[number]}`
const keys: Key[] = [
  ...places.flatMap((place) => posts.map((post) => `${place}${post}` as const)),
  ...(['auditor', 'admin', 'wHousing'] as const),
]

export type DemoPeople = Record<Key, Actor>

/** The people of the demo by their key there. */
export function demoPeople(db: Database): DemoPeople {
  return Object.fromEntries(keys.map((key) => [key, demoPerson(db, key)])) as DemoPeople
}

/** Someone of the demo by that key. */
export function demoPerson(db: Database, key: Key): Actor {
  const found = db
    .select({ id: person.id })
    .from(person)
    .where(eq(person.email, `${key.toLowerCase()}@demo.example`))
    .get()
  const actor = found && readActor(db, found.id, walkClock.today())
  if (!actor) throw new Error(`the demo has no ${key}`)
  return actor
}

type Post = { role: Role; municipalityCode?: string; auditOfficeId?: number; untilOn?: string }

/** Someone with these roles. Without a role that holds today it is someone who can sign in and may do nothing. */
export function personWith(db: Database, name: string, posts: Post[]): Actor {
  const { id } = db
    .insert(person)
    .values({ name, email: `${name.replaceAll(' ', '-')}@example.nl`.toLowerCase() })
    .returning({ id: person.id })
    .get()
  for (const post of posts)
    db.insert(roleAssignment)
      .values({ personId: id, fromOn: '2020-01-01', ...post })
      .run()
  const actor = readActor(db, id, walkClock.today())
  if (actor === null) throw new Error('no such person')
  return actor
}
