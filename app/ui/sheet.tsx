import type { ReactNode } from 'react'

/** White paper on the ground of the page, for a table, a list or (padded) running text and forms. */
export function Sheet({ children, padded }: { children: ReactNode; padded?: boolean }) {
  return <div className={padded ? 'sheet sheet-padded' : 'sheet'}>{children}</div>
}
