import { type Action, type Actor, may } from '#app/accounts/permissions.ts'
import { Tabs } from '#app/ui/tabs.tsx'

const pages = {
  besluiten: { label: 'Raadsbesluiten', needs: 'viewMunicipality' },
  voordrachten: { label: 'Voorgesteld af te doen', needs: 'viewMunicipality' },
  uitstel: { label: 'Uitstel', needs: 'ruleOnExtension' },
  oordelen: { label: 'Te beoordelen', needs: 'recordReview' },
  reacties: { label: 'Reacties van het college', needs: 'recordResponse' },
} as const satisfies Record<string, { label: string; needs: Action }>

export type DecisionPage = keyof typeof pages

/** The pages about what college and council decide that are for `actor`. */
export function decisionPages(actor: Actor): DecisionPage[] {
  return Object.entries(pages)
    .filter(([, { needs }]) => may(actor, needs))
    .map(([page]) => page as DecisionPage)
}

/** The way between those pages. */
export function DecisionTabs({
  current,
  open,
}: {
  current: DecisionPage
  open: readonly DecisionPage[]
}) {
  if (open.length < 2) return null
  return (
    <Tabs
      label="Besluiten"
      tabs={open.map((page) => ({
        label: pages[page].label,
        href: `/werk/${page}`,
        current: page === current,
      }))}
    />
  )
}
