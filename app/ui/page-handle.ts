/** What a route asks of the document around it: `export const handle: PageHandle = { hydrate: true }`. */
export type PageHandle = {
  /** React in the browser. By default no page has it. */
  hydrate?: boolean
  /** Links open outside the frame that another site put the page in. */
  framed?: boolean
}

/** Whether one of the routes of a page needs React in the browser. */
export function needsHydration(handles: readonly unknown[]): boolean {
  return asks(handles, 'hydrate')
}

/** Whether the page is made to stand in a frame of another site. */
export function isFramed(handles: readonly unknown[]): boolean {
  return asks(handles, 'framed')
}

function asks(handles: readonly unknown[], what: keyof PageHandle): boolean {
  return handles.some(
    (handle) =>
      typeof handle === 'object' && handle !== null && (handle as PageHandle)[what] === true,
  )
}
