import { storeFile } from '#app/reports/store-file.server.ts'
import type { CalendarDate } from '#app/workflow/calendar-date.ts'
import { Refusal } from '#app/workflow/errors.ts'
import type { Work } from '#app/workflow/perform.server.ts'
import { evidence } from '#db/schema/index.ts'
import type { ReceivedFile } from './input.ts'

/** What a form says about evidence; empty when there is none. */
export type EvidenceInput = {
  evidenceTitle: string
  evidenceUrl: string
  evidenceFile?: ReceivedFile | undefined
  evidenceOn: CalendarDate | null
}

type Subject = {
  followUpId?: number
  statusUpdateId?: number
  responseId?: number
  decisionId?: number
}

/** Adds the evidence of a form to what it shows; nothing when the form has none. The date is what it is about. */
export function storeEvidence(
  work: Work,
  input: EvidenceInput,
  subject: Subject,
  defaultOn: CalendarDate,
): void {
  const { evidenceFile, evidenceUrl } = input
  if (evidenceFile === undefined && evidenceUrl === '') {
    if (input.evidenceTitle !== '')
      throw new Refusal('evidenceUrl', 'Voeg een link of een bestand toe bij dit bewijsstuk')
    return
  }
  const fileId = evidenceFile === undefined ? null : storeFile(work, evidenceFile)
  work.tx
    .insert(evidence)
    .values({
      ...subject,
      ...work.fact(input.evidenceOn ?? defaultOn),
      title: input.evidenceTitle || evidenceFile?.name || evidenceUrl,
      url: evidenceUrl,
      fileId,
    })
    .run()
}

/** Keeps the document of a response or a decision once, as evidence of everything that it is about. */
export function storeDocument(
  work: Work,
  received: ReceivedFile | undefined,
  subjects: readonly Subject[],
  occurredOn: CalendarDate,
): void {
  if (received === undefined) return
  const fileId = storeFile(work, received)
  const rows = subjects.map((subject) => ({
    ...subject,
    ...work.fact(occurredOn),
    title: received.name,
    fileId,
  }))
  work.tx.insert(evidence).values(rows).run()
}
