import type { Database } from '#db/client.ts'

const word = 'Hulpverleningsorganisatiesamenwerkingsovereenkomst'
const title = `Stel samen met de andere gemeenten een ${word.toLowerCase()} op en leg die voor`
const paragraph =
  `${title}. Zie ${`https://raad.example/${'vergadering-'.repeat(9)}stuk.pdf`} voor alle stukken. `.repeat(
    12,
  )

/** Columns with a text that a person wrote, and about how much one may write there. */
const columns: Record<string, string> = {
  'person.name': `Wilhelmina van ${word}-de Jong`,
  'person.job_title': `coördinator ${word.toLowerCase()}`,
  'portfolio_holder.name': `drs. W. van ${word}`,
  'portfolio_holder.portfolio': `Sociaal domein, wonen en de ${word.toLowerCase()}`,
  'report.title': `${title} (onderzoek)`,
  'report.short_title': word,
  'report.researcher': `Bureau ${word}`,
  'report.response_summary': paragraph,
  'recommendation.title': title,
  'recommendation.text': paragraph,
  'response.explanation': paragraph,
  'decision.agenda_item': title,
  'decision_outcome.amended_text': paragraph,
  'decision_outcome.explanation': paragraph,
  'council_paper.title': title,
  'status_update.done': paragraph,
  'status_update.next': paragraph,
  'status_update.internal_note': paragraph,
  'evidence.title': title,
  'step_revision.title': title,
  'step_revision.reason': paragraph,
  'extension.reason': paragraph,
  'extension_ruling.explanation': paragraph,
  'review.explanation': paragraph,
  'closure.reason': paragraph,
  'closure.consequence': paragraph,
  'recess.name': title,
  'council_meeting.title': title,
  'outbox_message.subject': title,
  'outbox_message.text': paragraph,
  'outbox_message.error': paragraph,
  'update_answer.done': paragraph,
  'letter_passage.text': paragraph,
  'saved_view.name': word,
  'intake_draft.source_text': paragraph,
}

/** Makes each text as long as people make them; append-only triggers are left out in this copy. */
export function lengthenTexts(db: Database): void {
  const triggers = db.$client
    .prepare<[], string>("select name from sqlite_master where type = 'trigger'")
    .pluck()
    .all()
  for (const name of triggers) db.$client.exec(`drop trigger "${name}"`)
  for (const [name, text] of Object.entries(columns)) {
    const [table, column] = name.split('.')
    db.$client
      .prepare(`update "${table}" set "${column}" = ? || ' ' || rowid where "${column}" <> ''`)
      .run(text)
  }
}
