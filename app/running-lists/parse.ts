import { registeredMunicipalities, writtenForms } from '#app/municipalities/register.ts'
import { partiesIn } from '#app/reports/intake/addressees.ts'
import { readDate } from '#app/reports/intake/dates.ts'
import type { CalendarDate } from '#app/workflow/calendar-date.ts'
import type { Addressee, ImplementationStatus, ResponseKind } from '#db/schema/codes.ts'
import {
  proposeColumns,
  type RunningListField,
  requiredFields,
  runningListFields,
  runningListHeaders,
} from './columns.ts'

export interface RunningListRow {
  /** Line of the sheet, counted from 1 with the header as the first. */
  line: number
  report: string
  /** CBS code. */
  municipality: string
  number: string
  recommendation: string
  addressee: Addressee | null
  response: ResponseKind | null
  status: ImplementationStatus | null
  owner: string
  portfolioHolder: string
  deadline: CalendarDate | null
  updatedOn: CalendarDate | null
  explanation: string
}

export interface RunningListMessage {
  line: number
  field: RunningListField | null
  message: string
}

export interface RunningList {
  columns: Partial<Record<RunningListField, number>>
  rows: RunningListRow[]
  /** Empty: everything can go in. Otherwise nothing does. */
  messages: RunningListMessage[]
}

// Whole values only: "bijna klaar" is no "klaar", and what is not known is asked, never guessed.
const statuses: readonly [ImplementationStatus, RegExp][] = [
  ['not_applicable', /^(?:niet van toepassing|n\.?v\.?t\.?)$/],
  ['not_done', /^niet (?:uitgevoerd|gerealiseerd|opgevolgd)$/],
  [
    'not_started',
    /^(?:(?:nog )?niet gestart|nog niet begonnen|nog te (?:doen|starten)|te plannen|open)$/,
  ],
  ['partly_done', /^(?:deels|gedeeltelijk)(?: (?:uitgevoerd|gereed|gerealiseerd|afgerond))?$/],
  [
    'in_progress',
    /^(?:in uitvoering|loopt|lopend|bezig|mee bezig|onderhanden|in behandeling|gestart)$/,
  ],
  ['lapsed', /^vervallen$/],
  ['done', /^(?:gereed(?: gemeld)?|uitgevoerd|afgerond|gerealiseerd|klaar|voltooid)$/],
]
const responses: readonly [ResponseKind, RegExp][] = [
  ['already_practice', /^(?:(?:al )?(?:be)?staande praktijk|gebeurt al|doen wij al)$/],
  ['rejected', /^(?:nee|niet over(?:nemen|genomen)|neemt niet over)$/],
  ['partly', /^(?:deels|gedeeltelijk)(?: over(?:nemen|genomen))?$/],
  ['accepted', /^(?:ja|over(?:nemen|genomen)|neemt over|akkoord)$/],
]

/** The municipalities that a list may name: code and name. */
export type KnownMunicipality = { code: string; name: string }

/** Codes by what people write: the code itself, the name, its variants. */
function codesOf(known: readonly KnownMunicipality[]): Map<string, string> {
  return new Map(
    known.flatMap((each) =>
      [each.code, ...writtenForms(each)].map((form) => [form.toLowerCase(), each.code] as const),
    ),
  )
}

/**
 * Reads a running list (first row: headers) into rows, with a message in Dutch for each cell that can't
 * be used. `columns` overrides the proposed mapping, `known` says which municipalities there are (all of the
 * register, unless told). Pure: nothing is stored, nothing is guessed.
 */
export function parseRunningList(
  sheet: readonly (readonly string[])[],
  columns = proposeColumns(sheet[0] ?? []),
  known: readonly KnownMunicipality[] = registeredMunicipalities,
): RunningList {
  const codes = codesOf(known)
  const messages: RunningListMessage[] = requiredFields
    .filter((field) => columns[field] === undefined)
    .map((field) => ({
      line: 1,
      field,
      message: `De kolom “${runningListHeaders[field]}” ontbreekt. Wijs aan welke kolom dit is.`,
    }))
  if (messages.length > 0) return { columns, rows: [], messages }
  const rows: RunningListRow[] = []
  const seen = new Map<string, number>()
  sheet.slice(1).forEach((cells, index) => {
    if (cells.every((cell) => cell.trim() === '')) return
    const line = index + 2
    const row = readRow(cells, line, columns, codes, messages)
    const key = [row.report, row.municipality, row.number, row.recommendation]
      .join('\u0000')
      .toLowerCase()
    const earlier = seen.get(key)
    if (earlier) {
      messages.push({
        line,
        field: null,
        message: `Deze aanbeveling staat ook op regel ${earlier}.`,
      })
    } else seen.set(key, line)
    rows.push(row)
  })
  if (rows.length === 0)
    messages.push({ line: 1, field: null, message: 'De lijst heeft geen regels.' })
  return { columns, rows, messages }
}

function readRow(
  cells: readonly string[],
  line: number,
  columns: RunningList['columns'],
  codes: ReadonlyMap<string, string>,
  messages: RunningListMessage[],
): RunningListRow {
  const cell = (field: RunningListField) => {
    const column = columns[field]
    // Exports put an apostrophe before what a spreadsheet would run as a formula.
    return column === undefined
      ? ''
      : (cells[column] ?? '').trim().replace(/^'(?=[=+\-@＝＋－＠])/, '')
  }
  const refuse = (field: RunningListField, message: string) => {
    messages.push({ line, field, message })
    return null
  }
  for (const field of requiredFields) {
    if (cell(field) === '') refuse(field, `“${runningListHeaders[field]}” is leeg.`)
  }
  const coded = <Code>(field: RunningListField, words: readonly [Code, RegExp][]): Code | null => {
    const text = cell(field)
    if (text === '') return null
    const found = words.find(([, rule]) => rule.test(text.toLowerCase().replace(/\.$/, '')))
    return found
      ? found[0]
      : refuse(field, `“${text}” is geen bekende waarde voor “${runningListHeaders[field]}”.`)
  }
  const date = (field: RunningListField): CalendarDate | null => {
    const text = cell(field)
    if (text === '' || /^(?:geen|onbekend|n\.?v\.?t\.?|-)$/i.test(text)) return null
    return (
      readDate(text.toLowerCase()) ??
      refuse(field, `“${text}” is geen bestaande datum. Schrijf bijvoorbeeld 31-12-2026.`)
    )
  }
  const to = addressee(cell('addressee'))
  const place = cell('municipality')
  const code = codes.get(place.toLowerCase().replace(/^gemeente /, ''))
  if (place !== '' && !code) refuse('municipality', `“${place}” is hier geen bekende gemeente.`)
  return {
    line,
    report: cell('report'),
    municipality: code ?? '',
    number: cell('number'),
    recommendation: cell('recommendation'),
    addressee:
      to ??
      (cell('addressee') === ''
        ? null
        : refuse('addressee', `“${cell('addressee')}” is geen bekende waarde voor “Gericht aan”.`)),
    response: coded('response', responses),
    status: coded('status', statuses),
    owner: cell('owner'),
    portfolioHolder: cell('portfolioHolder'),
    deadline: date('deadline'),
    updatedOn: date('updatedOn'),
    explanation: cell('explanation'),
  }
}

function addressee(text: string): Addressee | null {
  const named = partiesIn(text)
  const college = named.includes('college') || /^gemeente$/i.test(text)
  if (college && named.includes('council')) return 'both'
  if (college) return 'college'
  return named.includes('council') ? 'council' : null
}

/** The example that people can download: headers and one row, as cells. */
export function runningListExample(): string[][] {
  return [
    runningListFields.map((field) => runningListHeaders[field]),
    [
      'Onderzoek schuldhulp',
      'Wassenaar',
      '1',
      'Houd bij hoe lang inwoners op een gesprek wachten',
      'College',
      'Overgenomen',
      'In uitvoering',
      'Beleidsmedewerker schulden',
      'Wethouder sociaal domein',
      '31-12-2026',
      '01-10-2026',
      'De registratie is ingericht; de eerste cijfers volgen in december.',
    ],
  ]
}
