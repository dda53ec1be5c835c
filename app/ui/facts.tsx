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

type FactsProps = {
  facts: readonly Fact[]
  /** Level of the heading of each fact: 3 where they stand below a heading of level 2. */
  level?: 2 | 3
}

/** The five facts of five parties, side by side and clearly apart. */
export function Facts({ facts, level = 2 }: FactsProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className="sheet facts">
      {facts.map((fact) => (
        <div key={fact.by} className={fact.open ? 'facts-open' : undefined}>
          <Heading>
            <span>{fact.by}</span>
            {fact.says}
          </Heading>
          <div>{fact.children}</div>
        </div>
      ))}
    </div>
  )
}
