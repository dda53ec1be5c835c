import { NotFound } from '#app/workflow/errors.ts'

/** What was found. Throws `NotFound` where nothing was. */
export function existing<T>(found: T | undefined): T {
  if (found === undefined) throw new NotFound()
  return found
}
