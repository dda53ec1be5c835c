import { type CsvValue, dutchCsvOf } from '#app/ui/csv.ts'
import { formatDate } from '#app/ui/date.ts'
import { phaseWords } from '#app/ui/phase-words.ts'
import type { CalendarDate } from '#app/workflow/calendar-date.ts'
import type { ClosableFollowUp, ClosureList } from './closure-lists.server.ts'
import { verdictWords } from './words.ts'

const partyWords = { college: 'het college', auditOffice: 'de rekenkamer' } as const

/** What was put forward, per report: the list "voorgesteld af te doen" as a council puts it on its agenda. */
export function proposedByReport(list: Pick<ClosureList, 'closable'>) {
  const proposed = list.closable.flatMap((one) =>
    one.proposed === null ? [] : [{ ...one, proposed: one.proposed }],
  )
  return [...new Set(proposed.map((one) => one.report))].map((report) => ({
    report,
    followUps: proposed.filter((one) => one.report === report),
  }))
}

/** The list as plain text, to copy into the papers of a meeting. */
export function closureListText(list: ClosureList, today: CalendarDate): string {
  const parts = proposedByReport(list).map(({ report, followUps }) =>
    [report, ...followUps.map(itemText)].join('\n'),
  )
  return [
    `Voorgesteld af te doen: aanbevelingen van de rekenkamer, gemeente ${list.municipality}, ${formatDate(today)}`,
    ...parts,
  ].join('\n\n')
}

function itemText(one: ReturnType<typeof proposedByReport>[number]['followUps'][number]): string {
  const { proposed } = one
  return [
    `- ${one.number} ${one.title}`,
    `  Stand: ${phaseWords[one.phase].word.toLowerCase()}; oordeel rekenkamer: ${verdictOf(one)}`,
    `  Voorgedragen door ${partyWords[proposed.by]} op ${formatDate(proposed.on)}: ${proposed.reason}`,
    ...(proposed.consequence ? [`  Gevolg: ${proposed.consequence}`] : []),
  ].join('\n')
}

function verdictOf({ verdict }: ClosableFollowUp): string {
  return verdict === null ? 'nog geen' : verdictWords[verdict].toLowerCase()
}

/** The lists as CSV the way a Dutch Excel opens it. */
export function closureListCsv(lists: readonly ClosureList[]): string {
  const rows: CsvValue[][] = lists.flatMap((list) =>
    proposedByReport(list).flatMap(({ report, followUps }) =>
      followUps.map((one) => [
        list.municipality,
        report,
        one.number,
        one.title,
        phaseWords[one.phase].word,
        one.verdict === null ? null : verdictWords[one.verdict],
        partyWords[one.proposed.by],
        one.proposed.on,
        one.proposed.reason,
        one.proposed.consequence,
      ]),
    ),
  )
  const head = [
    ...['Gemeente', 'Onderzoek', 'Nummer', 'Aanbeveling', 'Fase', 'Oordeel rekenkamer'],
    ...['Voorgedragen door', 'Voorgedragen op', 'Reden', 'Gevolg'],
  ]
  return dutchCsvOf([head, ...rows])
}
