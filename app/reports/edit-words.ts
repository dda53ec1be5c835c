import { type DraftEdit, draftEdits } from './edit-draft.ts'

/** What the buttons of a draft can ask. */
export type DraftIntent = 'save' | 'create' | DraftEdit

/** The words that say what was done, for the address of the page after it. */
const doneWords: Record<Exclude<DraftIntent, 'create'>, string> = {
  save: 'Het concept is bewaard.',
  add: 'Er is een lege aanbeveling toegevoegd.',
  drop: 'De aanbeveling is weggelaten. Onderaan kunt u haar terugzetten.',
  putBack: 'Deze aanbeveling is teruggezet.',
  split: 'De aanbeveling is gesplitst. Kijk de nummers en de titels na.',
  join: 'De twee aanbevelingen zijn samengevoegd.',
  moveUp: 'Deze aanbeveling staat nu een plaats hoger.',
  moveDown: 'Deze aanbeveling staat nu een plaats lager.',
  renumber: 'De aanbevelingen zijn doorgenummerd.',
}

const refusedWords: Partial<Record<DraftEdit, string>> = {
  split:
    'Hier valt niets te splitsen. Zet een lege regel in de tekst op de plaats waar u wilt splitsen.',
  join: 'Er staat geen aanbeveling boven deze.',
}

export type Done = { message: string; refused: boolean }

/** The pressed button: `moveUp:r3`. Anything else is a plain save. */
export function readEdit(value: unknown): { intent: DraftIntent; key: string } {
  const [intent = '', key = ''] = String(value).split(':')
  if (intent === 'create' || isDraftEdit(intent)) return { intent, key }
  return { intent: 'save', key: '' }
}

export function isDraftEdit(intent: string): intent is DraftEdit {
  return (draftEdits as readonly string[]).includes(intent)
}

/** What the address says was done (`split`, `splitRefused`), in words; null for nothing. */
export function readDone(value: string | null): Done | null {
  if (value === null) return null
  const edit = value.replace(/Refused$/, '')
  if (edit !== value) {
    const message = isDraftEdit(edit) ? refusedWords[edit] : undefined
    return message === undefined ? null : { message, refused: true }
  }
  if (edit !== 'save' && !isDraftEdit(edit)) return null
  return { message: doneWords[edit], refused: false }
}
