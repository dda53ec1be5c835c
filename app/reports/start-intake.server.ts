import type { Actor } from '#app/accounts/permissions.ts'
import { authorise } from '#app/workflow/authorise.ts'
import type { Context } from '#app/workflow/context.ts'
import { Forbidden, Refusal } from '#app/workflow/errors.ts'
import { perform } from '#app/workflow/perform.server.ts'
import { intakeDraft } from '#db/schema/index.ts'
import { officesOf, type ServingOffice } from './audit-offices.server.ts'
import { type DraftReport, emptyDraft } from './draft.ts'
import { cleanText } from './intake/reading/plain-text.ts'
import { readSource } from './intake/reading/read-source.ts'
import { SourceRefused } from './intake/reading/refused.ts'
import { type RecognisedReport, recognise } from './intake/recognise.ts'
import type { SourceText } from './intake/source.ts'
import type { StartIntakeInput } from './intake-input.ts'
import { recognisedDraft } from './recognised-draft.ts'
import { type FileContent, storeFile } from './store-file.server.ts'

type Reading = { draft: DraftReport; sourceText: string; file: FileContent | null }

/**
 * Reads what was brought and keeps it as a draft for a person to check; no report is created yet. Throws `Forbidden`,
 * or a `Refusal` with a Dutch message for a file that cannot be read: then nothing is kept.
 */
export async function startIntake(
  context: Context,
  actor: Actor,
  input: StartIntakeInput,
): Promise<{ draftId: number }> {
  const { auditOfficeId } = input
  authorise(actor, 'enterReport', { auditOfficeId })
  const office = officesOf(context, actor).find((one) => one.id === auditOfficeId)
  if (office === undefined) throw new Forbidden()
  const { draft, sourceText, file } = await readingOf(input, office)
  return perform(context, actor, input, (work) => {
    const { draftId } = work.tx
      .insert(intakeDraft)
      .values({
        auditOfficeId,
        sourceText,
        sourceFileId: file === null ? null : storeFile(work, file),
        records: draft,
        createdAt: work.now,
        createdBy: actor.personId,
        changedAt: work.now,
      })
      .returning({ draftId: intakeDraft.id })
      .get()
    work.record({
      action: 'startIntake',
      subject: `intakeDraft:${draftId}`,
      after: { source: file?.name ?? '', recognised: draft.recommendations.length },
    })
    return { draftId }
  })
}

/** A pasted text of at most so many characters is read at once; what is longer, and files, in a thread with limits. */
const shortText = 30_000

async function readingOf(input: StartIntakeInput, office: ServingOffice): Promise<Reading> {
  const codes = office.municipalities.map((one) => one.code)
  const file = sourceOf(input)
  if (file === null) return { draft: emptyDraft(codes), sourceText: '', file }
  try {
    const { source, report } =
      input.sourceFile || input.sourceText.length > shortText
        ? await readSource(file.content, file.name)
        : readAtOnce(input.sourceText)
    const draft = recognisedDraft(report, { name: office.name, municipalityCodes: codes })
    return { draft, sourceText: source.text, file }
  } catch (error) {
    if (!(error instanceof SourceRefused)) throw error
    throw new Refusal(input.sourceFile ? 'sourceFile' : 'sourceText', error.message)
  }
}

function readAtOnce(pasted: string): { source: SourceText; report: RecognisedReport } {
  const source = { text: cleanText(pasted) }
  return { source, report: recognise(source) }
}

/** What was pasted is kept as a file too, so that it can be found again beside the report. */
function sourceOf({ sourceText, sourceFile }: StartIntakeInput): FileContent | null {
  if (sourceFile) return sourceFile
  if (sourceText === '') return null
  const content = new TextEncoder().encode(sourceText)
  return { name: 'geplakte-tekst.txt', type: 'text/plain', content }
}
