import type { SubmissionResult } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import {
  type FileUpload,
  MaxFileSizeExceededError,
  parseFormData,
} from '@remix-run/form-data-parser'
import { data } from '@remix-run/node'
import type { z } from 'zod'
import { Conflict, Refusal } from './errors.ts'

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
export type FormResult = SubmissionResult<string[]>

export const conflictMessage =
  'Iemand anders heeft hier intussen iets vastgelegd. Uw tekst staat er nog: bekijk wat er is veranderd en bewaar opnieuw.'

/**
 * Reads the form of `request`, parses it with `schema` and hands the result to `save`, whose answer (a redirect) is
 * returned. What is not accepted comes back with a Dutch message at the field and the typed values kept: 400, or 409
 * for a conflict.
 */
export async function submitForm<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  save: (input: z.output<Schema>) => Response | Promise<Response>,
) {
  const { form, tooLarge } = await readForm(request)
  const submission = parseWithZod(form, { schema })
  if (tooLarge.length > 0) {
    const fieldErrors = Object.fromEntries(tooLarge.map((field) => [field, [tooLargeMessage]]))
    return data(submission.reply({ fieldErrors }), { status: 400 })
  }
  if (submission.status !== 'success') return data(submission.reply(), { status: 400 })
  try {
    return await save(submission.value)
  } catch (error) {
    if (error instanceof Refusal) {
      const errors =
        error.field === ''
          ? { formErrors: [error.message] }
          : { fieldErrors: { [error.field]: [error.message] } }
      return data(submission.reply(errors), { status: 400 })
    }
    if (error instanceof Conflict)
      return data(submission.reply({ formErrors: [conflictMessage] }), { status: 409 })
    throw error
  }
}
