import type { ReactNode } from 'react'

/** Names and what they are: `[['Behandelaar', 'beleidsadviseur'], …]`. Without a value: left out. */
export function Definitions({ items }: { items: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="definitions">
      {items.map(([name, value]) =>
        value === null || value === undefined || value === '' ? null : (
          <div key={name} className="contents">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  )
}
