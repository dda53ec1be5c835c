import { type Actor, may } from '#app/accounts/permissions.ts'
import { followUpVersion } from '#app/audit-trail/version.server.ts'
import { stateAsOf } from '#app/follow-ups/history.ts'
import { visibleFollowUpPlace } from '#app/follow-ups/place.server.ts'
import { readFollowUpFacts } from '#app/follow-ups/queries.server.ts'
import type { Context } from '#app/workflow/context.ts'
import { idFrom } from '#app/workflow/input.ts'
import { savedNote } from '#app/workflow/saved.ts'
import { nameOf, type TaskAction } from './task.ts'

/** What was just saved, about what, and how it can be taken back or corrected. */
export type Saved = {
  key: string
  note: string
  about: { title: string; href: string } | null
  undo: TaskAction | null
}

/**
 * What the address says was saved (`?bewaard=bericht&over=12`); null when it says nothing. Throws `NotFound` where it
 * names a follow-up that `actor` may not see.
 */
export function savedOf(context: Context, actor: Actor, query: URLSearchParams): Saved | null {
  const key = query.get('bewaard')
  if (key === null) return null
  const over = query.get('over')
  if (over === null) return { key, note: savedNote(key), about: decisionIn(key), undo: null }
  const { db, clock } = context
  const id = idFrom(over)
  const place = visibleFollowUpPlace(db, actor, id, clock.today())
  const facts = readFollowUpFacts(db, id)
  if (facts === null) return null
  const href = `/werk/opvolgingen/${id}`
  const about = { title: nameOf(facts), href }
  const saved = { key, note: savedNote(key), about, undo: null }
  const step = /^stap-(gereed|vervallen)-(\d+)$/.exec(key)
  if (step) {
    const seenVersion = followUpVersion(db, id)
    const [, what, stepId] = step
    const label = 'Ongedaan maken'
    const undo: TaskAction =
      what === 'gereed'
        ? { label, post: `${href}/stap/${stepId}/gereed`, values: { done: 'nee', seenVersion } }
        : { label, post: `${href}/stap/${stepId}/terugzetten`, values: { seenVersion } }
    return { ...saved, undo }
  }
  if (key === 'oordeel' && may(actor, 'recordReview', place))
    return { ...saved, undo: { label: 'Ander oordeel geven', href: `${href}/oordeel` } }
  if (key === 'afdoening' && may(actor, 'decideClosure', place))
    return { ...saved, undo: { label: 'Heropenen', href: `${href}/afdoening` } }
  const correctable = key === 'bericht' || key === 'geen-wijziging'
  if (!correctable || !may(actor, 'postUpdate', place)) return saved
  const { updates } = stateAsOf(facts, { on: clock.today(), knownAt: clock.now() })
  const mine = updates
    .filter((update) => update.recordedBy === actor.personId)
    .sort((a, b) => b.id - a.id)[0]
  if (mine === undefined) return saved
  return { ...saved, undo: { label: 'Corrigeren', href: `${href}/bericht?vervangt=${mine.id}` } }
}

/** A decision has a page of its own, on which it can be corrected. */
function decisionIn(key: string): Saved['about'] {
  const [, id] = /^besluit-(\d+)$/.exec(key) ?? []
  if (id === undefined) return null
  return { title: 'Bekijk of corrigeer het besluit', href: `/werk/besluiten/${id}` }
}
