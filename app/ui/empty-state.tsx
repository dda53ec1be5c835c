import type { ReactNode } from 'react'

/** Nothing to show: says so, why, and what one can do. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="sheet empty">
      <h2>{title}</h2>
      {children}
    </div>
  )
}
