import type { ReactNode } from 'react'

/** The one h1 of a page, with a line or two below that says what it shows and as of when. */
export function PageTitle({ children, lead }: { children: ReactNode; lead?: ReactNode }) {
  return (
    <div className="title">
      <h1>{children}</h1>
      {lead ? <p className="lead">{lead}</p> : null}
    </div>
  )
}
