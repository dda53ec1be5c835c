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

/**
 * Reads the form of a request, files included. Throws a `Refusal` at the field of a file that is larger than
 * `maxUploadBytes`, or for a form that cannot be read.
 */
export async function readForm(request: Request): Promise<FormData> {
  let field = ''
  try {
    return await parseFormData(
      request,
      { maxFileSize: maxUploadBytes, maxFiles: 10 },
      async (upload) => {
        field = upload.fieldName ?? ''
        return await receive(upload)
      },
    )
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    if (cause instanceof MaxFileSizeExceededError)
      throw new Refusal(field, 'Dit bestand is te groot: ten hoogste 30 MB')
    throw new Refusal('', 'Het formulier kwam beschadigd aan; verstuur het opnieuw')
  }
}

async function receive(upload: FileUpload): Promise<File> {
  const content = new Uint8Array(await upload.arrayBuffer())
  return new ReceivedFile(content, upload.name, upload.type)
}

/** What a page gets back about a form that was not accepted: the typed values and the errors at their fields. */
export type FormResult = SubmissionResult<string[]>

const conflictMessage =
  'Iemand anders heeft hier intussen iets vastgelegd. Uw tekst staat er nog: bekijk wat er is veranderd en bewaar opnieuw.'

/**
 * Parses `form` with `schema` and hands the result to `save`, whose answer (a redirect) is returned. What is not
 * accepted comes back with a Dutch message at the field and the typed values kept: 400, or 409 for a conflict.
 */
export function submitForm<Schema extends z.ZodType>(
  form: FormData,
  schema: Schema,
  save: (input: z.output<Schema>) => Response,
) {
  const submission = parseWithZod(form, { schema })
  if (submission.status !== 'success') return data(submission.reply(), { status: 400 })
  try {
    return save(submission.value as z.output<Schema>)
  } catch (error) {
    if (error instanceof Refusal) {
      const reply =
        error.field === ''
          ? submission.reply({ formErrors: [error.message] })
          : submission.reply({ fieldErrors: { [error.field]: [error.message] } })
      return data(reply, { status: 400 })
    }
    if (error instanceof Conflict)
      return data(submission.reply({ formErrors: [conflictMessage] }), { status: 409 })
    throw error
  }
}
