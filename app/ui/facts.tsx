import type { ReactNode } from 'react'

export type Fact = {
  /** Whose fact it is: `College`, `Raad`, `Uitvoering, zoals gemeld`, `Rekenkamer`, `Afdoening`. */
  by: string
  /** What it says, in a word or three: `Deels overnemen`, `Nog geen oordeel`. */
  says: ReactNode
  /** The fact is not there yet: said in a quieter colour. */
  open?: boolean
  children?: ReactNode
}

/** The five facts of five parties, side by side and clearly apart. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <div className="sheet facts">
      {facts.map((fact) => (
        <div key={fact.by} className={fact.open ? 'facts-open' : undefined}>
          <h2>
            <span>{fact.by}</span>
            {fact.says}
          </h2>
          <div>{fact.children}</div>
        </div>
      ))}
    </div>
  )
}
