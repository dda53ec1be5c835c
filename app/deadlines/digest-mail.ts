import type { Message } from '#app/mail/message.ts'
import type { ListItem, Piece } from '#app/mail/piece.ts'
import { formatDate } from '#app/ui/date.ts'
import type { DeadlineKind } from '#db/schema/codes.ts'
import type { RemindedRole } from './reminded.ts'
import { deadlineWords } from './words.ts'

/** One line of a digest: a deadline, or several of the same kind and date in one report taken together. */
export type DigestLine = {
  kind: DeadlineKind
  days: number
  dueOn: string
  municipality: string
  report: string
  /** What it is about: `Aanbeveling 3, Maak een lijst`; several: `7 aanbevelingen`. */
  subject: string
  url: string
}

/** Who gets a digest and why. */
export type DigestReader = {
  name: string
  /** In which roles it is told these things, and where: the reason of the mail. */
  roles: readonly { role: RemindedRole; municipalities: readonly string[] }[]
  preferencesUrl: string
  workUrl: string
}

/** The digest of one day: what is too late, what is due today, what comes near. */
export function digestMail(reader: DigestReader, lines: readonly DigestLine[]): Message {
  const late = lines.filter((line) => line.days < 0)
  const today = lines.filter((line) => line.days === 0)
  const ahead = lines.filter((line) => line.days > 0)
  return {
    subject: subjectOf(lines.length, late.length),
    pieces: [
      { paragraph: `Beste ${reader.name},` },
      ...section('Te laat', late),
      ...section('Vandaag', today),
      ...section('Binnenkort', ahead),
      { link: 'Naar mijn werk', url: reader.workUrl },
    ],
    reason: reader.roles.map(roleReason).join(' en '),
    preferencesUrl: reader.preferencesUrl,
    unsubscribeUrl: reader.preferencesUrl,
  }
}

function subjectOf(all: number, late: number): string {
  const words = all === 1 ? '1 termijn vraagt' : `${all} termijnen vragen`
  const worst = late === 0 ? '' : late === all ? ', te laat' : `, ${late} te laat`
  return `${words} uw aandacht${worst}`
}

function section(title: string, lines: readonly DigestLine[]): Piece[] {
  if (lines.length === 0) return []
  const ordered = [...lines].sort((a, b) => a.days - b.days)
  return [{ heading: title }, { list: ordered.map(item) }]
}

function item(line: DigestLine): ListItem {
  const { kind, subject, report, municipality, url } = line
  const what = `${capital(deadlineWords[kind])}: ${subject} (${report}, ${municipality})`
  return { text: `${what}, ${whenWords(line)}.`, url }
}

function whenWords({ days, dueOn }: DigestLine): string {
  const date = formatDate(dueOn)
  if (days === 0) return 'vandaag'
  if (days === 1) return `morgen, ${date}`
  if (days > 1) return `over ${days} dagen, op ${date}`
  return `${days === -1 ? '1 dag' : `${-days} dagen`} te laat, de datum was ${date}`
}

const roleWords: Record<RemindedRole, string> = {
  owner: 'behandelaar bent',
  coordinator: 'coördinator bent',
  clerk: 'bij de griffie werkt',
  auditor: 'voor de rekenkamer werkt',
}

function roleReason({ role, municipalities }: DigestReader['roles'][number]): string {
  const places = new Intl.ListFormat('nl', { type: 'conjunction' }).format(municipalities)
  return `u ${roleWords[role]} (${places})`
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
