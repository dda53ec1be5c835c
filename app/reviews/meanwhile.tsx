import { useActionData } from '@remix-run/react'
import type { HistoryEntry } from '#app/follow-ups/history-entries.ts'
import { Note } from '#app/ui/note.tsx'
import type { FormResult } from '#app/workflow/form.server.ts'
import { History } from './history.tsx'

type MeanwhileProps = {
  history: readonly HistoryEntry[]
  names: Readonly<Record<number, { name: string }>>
}

/** What someone else saved while the form was open, above the text that could not be saved because of it. */
export function Meanwhile({ history, names }: MeanwhileProps) {
  const since = useActionData<FormResult>()?.conflictSince
  if (since === undefined) return null
  const entries = history.filter((entry) => entry.recordedAt >= since)
  if (entries.length === 0) return null
  return (
    <Note kind="warning" title="Intussen vastgelegd">
      <History entries={entries} nameOf={(id) => names[id]?.name ?? ''} internal />
    </Note>
  )
}
