/** `export const handle: PageHandle = { hydrate: true }` in a route that needs React in the browser. */
export type PageHandle = { hydrate?: boolean }

/** Whether one of the routes of a page needs React in the browser. By default none does. */
export function needsHydration(handles: readonly unknown[]): boolean {
  return handles.some(
    (handle) =>
      typeof handle === 'object' &&
      handle !== null &&
      'hydrate' in handle &&
      handle.hydrate === true,
  )
}
