import type { SubmissionResult } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import {
  type FileUpload,
  MaxFileSizeExceededError,
  parseFormData,
} from '@remix-run/form-data-parser'
import { data } from '@remix-run/node'
import type { z } from 'zod'
import type { Instant } from './calendar-date.ts'
import { Busy, Conflict, Refusal, TooOften } from './errors.ts'
import { storageProblem } from './storage-problem.ts'
import { notSavedWords } from './storage-words.ts'

/** The largest file that a form may bring. */
export const maxUploadBytes = 30 * 1024 * 1024

/** A file of a form with its bytes at hand. */
export class ReceivedFile extends File {
  constructor(
    readonly content: Uint8Array<ArrayBuffer>,
    name: string,
    type: string,
  ) {
    super([content], name, { type })
  }
}

/** More than this is not read at all. */
const maxReadBytes = 2 * maxUploadBytes

type ReadForm = { form: FormData; tooLarge: string[] }

/**
 * Reads the form of a request, files included. A file larger than `maxUploadBytes` is left out and its field named in
 * `tooLarge`, so that the typed text is kept. Throws a `Refusal` for a form that cannot be read.
 */
export async function readForm(request: Request): Promise<ReadForm> {
  const tooLarge: string[] = []
  const limits = { maxFileSize: maxReadBytes, maxFiles: 10 }
  const receive = async (upload: FileUpload) => {
    const content = new Uint8Array(await upload.arrayBuffer())
    if (content.byteLength <= maxUploadBytes)
      return new ReceivedFile(content, upload.name, upload.type)
    tooLarge.push(upload.fieldName ?? '')
    return ''
  }
  try {
    return { form: await parseFormData(request, limits, receive), tooLarge }
  } catch (error) {
    if (error instanceof Error && isTooLarge(error)) throw new Refusal('', tooLargeMessage)
    throw new Refusal('', 'Het formulier kwam beschadigd aan; verstuur het opnieuw')
  }
}

const tooLargeMessage = 'Dit bestand is te groot: ten hoogste 30 MB'

function isTooLarge(error: Error): boolean {
  return (
    error instanceof MaxFileSizeExceededError || error.cause instanceof MaxFileSizeExceededError
  )
}

/** What a page gets back about a form that was not accepted: the typed values and the errors at their fields. */
export type FormResult = SubmissionResult<string[]> & {
  /** From when on someone else saved something: what that was stands beside the form. */
  conflictSince?: Instant | undefined
}

export const conflictMessage =
  'Iemand anders heeft hier intussen iets vastgelegd. Uw tekst staat er nog: bekijk wat er is veranderd en bewaar opnieuw.'

/**
 * Reads the form of `request`, parses it with `schema` and hands the result to `save`, whose answer (a redirect) is
 * returned. What is not accepted comes back with a Dutch message at the field and the typed values kept: 400, or 409
 * for a conflict, or 503 where the storage fails. A button that only changes the form (conform's intents: add a row) gets the changed form back. A
 * browser keeps no file that was chosen: the page that comes back says which one to choose again.
 */
export async function submitForm<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  save: (input: z.output<Schema>) => Response | Promise<Response>,
) {
  const { form, tooLarge } = await readForm(request)
  const submission = parseWithZod(form, { schema })
  const refuse = (status: number, errors: Refused = {}, conflictSince?: Instant) => {
    const fieldErrors = { ...filesToChooseAgain(form), ...errors.fieldErrors }
    const reply = submission.reply({ ...errors, fieldErrors, hideFields: secretFields })
    const result: FormResult = { ...reply, conflictSince }
    return data(result, { status })
  }
  if (tooLarge.length > 0)
    return refuse(400, {
      fieldErrors: Object.fromEntries(tooLarge.map((field) => [field, [tooLargeMessage]])),
    })
  if (submission.status !== 'success') return refuse(submission.status === 'error' ? 400 : 200)
  try {
    return await save(submission.value)
  } catch (error) {
    if (error instanceof Refusal)
      return refuse(
        400,
        error.field === ''
          ? { formErrors: [error.message] }
          : { fieldErrors: { [error.field]: [error.message] } },
      )
    if (error instanceof TooOften) return refuse(429, { formErrors: [error.message] })
    if (error instanceof Busy) return refuse(503, { formErrors: [error.message] })
    if (error instanceof Conflict)
      return refuse(409, { formErrors: [conflictMessage] }, error.since)
    const problem = storageProblem(error)
    if (problem !== null) return refuse(503, { formErrors: [notSavedWords(problem)] })
    throw error
  }
}

/** Never sent back into the page. */
const secretFields = ['password', 'current', 'code', 'clientSecret']

type Refused = { formErrors?: string[]; fieldErrors?: Record<string, string[]> }

function filesToChooseAgain(form: FormData): Record<string, string[]> {
  const chosen = [...form].flatMap(([field, value]) =>
    value instanceof ReceivedFile && value.size > 0
      ? [[field, [`Kies “${value.name}” opnieuw: uw browser heeft het bestand losgelaten`]]]
      : [],
  )
  return Object.fromEntries(chosen)
}

/** What a form brought that nobody could save, as the page that sends it again needs it. */
export type UnsentForm = {
  action: string
  fields: { name: string; value: string }[]
  /** Files must be chosen again: a browser lets go of them. */
  files: { field: string; name: string }[]
}

/** Reads the form of a request that nobody was signed in for; null when it cannot be read. */
export async function unsentForm(request: Request): Promise<UnsentForm | null> {
  const { pathname, search } = new URL(request.url)
  try {
    const pairs = [...(await readForm(request)).form]
    return {
      action: pathname + search,
      fields: pairs.flatMap(([name, value]) =>
        typeof value === 'string' && !secretFields.includes(name) ? [{ name, value }] : [],
      ),
      files: pairs.flatMap(([field, value]) =>
        value instanceof File && value.size > 0 ? [{ field, name: value.name }] : [],
      ),
    }
  } catch {
    return null
  }
}
