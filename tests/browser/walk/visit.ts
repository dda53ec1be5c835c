import type { Actions, Need } from './needs.ts'
import type { Samples } from './world.ts'

export type Body = Record<string, string | number | File>

/** One form of a route. What `sends` gives must be accepted of whoever may send it, in the state of `world.ts`. */
export type Post = {
  needs: Need
  sends: (at: Samples) => Body
  /** Where it is sent, when not to the path of the visit. */
  to?: (at: Samples) => string
  /** What is answered when it is accepted; 302, a page to go to, unless said. */
  answers?: number
  /** What is answered to the same form sent again; the same unless said. */
  again?: number
  /**
   * Fields with which the page comes back with errors (400); unless said, the form with nothing filled in. Null: it is
   * a button that cannot be refused so.
   */
  refused?: Body | null
  /** Bodies with an id of another municipality in them, which must give 404 to whoever may send the right one. */
  strange?: ((at: Samples) => Body)[]
}

/** One route of app/routes, visited. */
export type Visit = {
  path: (at: Samples) => string
  needs: Need
  /** What is answered when it may be seen; 200 unless said. */
  answers?: number
  /** What nobody gets where that is not the way to the sign-in page. */
  nobody?: 404
  /** Shows private texts to whoever has the address: it was sent to one person. */
  shows?: true
  /** The walkers as whom the page is looked at, where it differs; one who may see it unless said. */
  as?: readonly string[]
  /** No page: a file, a feed, data, or a form that another page shows. */
  page?: false
  /** Paths with an id of another municipality beside one of Wassenaar, which must give 404. */
  strange?: ((at: Samples) => string)[]
  /** The forms of its action by name; a route with an action has one at least. */
  posts?: Record<string, Post>
}

/** Needs one of these actions in Wassenaar. */
export const here = (does: Actions): Need => ({ does, at: 'here' })
/** Needs one of these actions in some municipality. */
export const anywhere = (does: Actions): Need => ({ does, at: 'anywhere' })
/** Needs to see Wassenaar. */
export const view = here('viewMunicipality')
