import { z } from 'zod'
import { readSource } from '#app/reports/intake/reading/read-source.ts'
import { SourceRefused } from '#app/reports/intake/reading/refused.ts'
import { ReceivedFile, readForm } from '#app/workflow/form.server.ts'
import { columnName, runningListFields } from './columns.ts'
import type { RunningList } from './parse.ts'

/** Most lines of one list; what is more goes in parts. */
const mostLines = 5_000

const sheetInput = z.array(z.array(z.string().max(20_000)).max(200)).max(mostLines + 1)

/** What the form of a running list brought: the cells, and which column is what where a person chose that. */
export type SheetForm = {
  sheet: string[][]
  columns: RunningList['columns'] | undefined
  submissionKey: string | undefined
  /** The button: look first, or take it over. */
  take: boolean
}

/**
 * Reads the form: a file that was chosen now, or the cells that came back from the page before. A string is a message
 * in Dutch for the field of the file.
 */
export async function readSheetForm(request: Request): Promise<SheetForm | string> {
  const { form, tooLarge } = await readForm(request)
  if (tooLarge.length > 0) return 'Dit bestand is te groot: ten hoogste 30 MB'
  const file = form.get('list')
  const key = form.get('submissionKey')
  const common = {
    submissionKey: typeof key === 'string' && key !== '' ? key : undefined,
    take: form.get('intent') === 'overnemen',
  }
  if (file instanceof ReceivedFile && file.size > 0) {
    const sheet = await sheetOf(file)
    return typeof sheet === 'string' ? sheet : { ...common, sheet, columns: undefined, take: false }
  }
  const sheet = cellsFrom(form.get('sheet'))
  if (sheet === null) return 'Kies een CSV- of Excelbestand'
  return { ...common, sheet, columns: chosenColumns(form) }
}

async function sheetOf(file: ReceivedFile): Promise<string[][] | string> {
  try {
    const { sheet } = await readSource(file.content, file.name)
    if (sheet === null)
      return 'Dit is geen CSV- of Excelbestand. Bewaar de lijst als .xlsx of .csv.'
    if (sheet.length > mostLines + 1)
      return `Deze lijst heeft meer dan ${mostLines} regels. Deel haar in tweeën.`
    return sheet
  } catch (error) {
    if (error instanceof SourceRefused) return error.message
    throw error
  }
}

function cellsFrom(value: FormDataEntryValue | null): string[][] | null {
  if (typeof value !== 'string') return null
  try {
    const parsed = sheetInput.safeParse(JSON.parse(value))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

function chosenColumns(form: FormData): RunningList['columns'] {
  const columns: RunningList['columns'] = {}
  for (const field of runningListFields) {
    const value = form.get(columnName(field))
    const column = Number(value)
    if (typeof value === 'string' && value !== '' && Number.isInteger(column) && column >= 0)
      columns[field] = column
  }
  return columns
}
