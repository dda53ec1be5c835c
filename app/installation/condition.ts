/** How the installation stands, in numbers. */
export type ConditionFacts = {
  now: string
  newestEntryAt: string | null
  databaseBytes: number
  diskBytes: number
  freeBytes: number
  backup: { count: number; newestAt: string | null; newestBytes: number; sameDisk: boolean }
  jobs: { job: string; lastRanAt: string | null; lastError: string }[]
  outbox: { waiting: number; oldestAt: string | null; failed: number }
  upSeconds: number
  mailServer: boolean
  publicUrl: string | null
  demo: boolean
}

export type Verdict = 'good' | 'attention' | 'wrong'

/** One thing that the system manager wants to know: how it stands in a sentence, and what to do about it. */
export type Finding = { what: string; verdict: Verdict; words: string; advice?: string }

/** Whether all is well, thing by thing. */
export function condition(facts: ConditionFacts): Finding[] {
  return [
    disk(facts),
    backup(facts),
    backupPlace(facts),
    mailQueue(facts),
    mailSetting(facts),
    address(facts),
    clock(facts),
    ...jobs(facts),
  ].flatMap((finding) => finding ?? [])
}

/** The worst of all. */
export function overall(findings: readonly Finding[]): Verdict {
  const verdicts = findings.map(({ verdict }) => verdict)
  if (verdicts.includes('wrong')) return 'wrong'
  return verdicts.includes('attention') ? 'attention' : 'good'
}

const hour = 3_600_000
const since = (moment: string, now: string) => Date.parse(now) - Date.parse(moment)

/** A size in words: `1,1 MB`. */
export function formatBytes(bytes: number): string {
  const [size, unit] = bytes >= 1024 ** 3 ? [bytes / 1024 ** 3, 'GB'] : [bytes / 1024 ** 2, 'MB']
  return `${size.toLocaleString('nl-NL', { maximumFractionDigits: size < 10 ? 1 : 0 })} ${unit}`
}

/** A length of time in words, roughly: `3 uur`. */
export function formatDuration(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000)
  if (minutes < 1) return 'minder dan een minuut'
  if (minutes < 90) return minutes === 1 ? '1 minuut' : `${minutes} minuten`
  const hours = Math.round(minutes / 60)
  return hours < 48 ? `${hours} uur` : `${Math.round(hours / 24)} dagen`
}

function disk({ databaseBytes, diskBytes, freeBytes }: ConditionFacts): Finding {
  const words = `De database is ${formatBytes(databaseBytes)}; op de schijf is ${formatBytes(freeBytes)} vrij.`
  const about = { what: 'Schijf', words }
  if (freeBytes < Math.max(databaseBytes, 100 * 1024 ** 2))
    return {
      ...about,
      verdict: 'wrong',
      advice:
        'Maak nu ruimte. Als de schijf vol is, kan niemand iets opslaan; wat er al is, blijft.',
    }
  if (freeBytes < Math.max(4 * databaseBytes, diskBytes / 20))
    return { ...about, verdict: 'attention', advice: 'Maak ruimte of neem een grotere schijf.' }
  return { ...about, verdict: 'good' }
}

function backup({
  backup: { newestAt, newestBytes, count },
  now,
  upSeconds,
}: ConditionFacts): Finding {
  const what = 'Reservekopie'
  if (newestAt === null)
    return {
      what,
      verdict: upSeconds > 5 * 3600 ? 'wrong' : 'attention',
      words: 'Er is nog geen reservekopie.',
      advice: 'Elke vier uur wordt er een gemaakt. Nu meteen kan ook: npm run backup.',
    }
  const age = since(newestAt, now)
  const words = `De laatste is ${formatDuration(age)} oud, ${formatBytes(newestBytes)} groot en heel bevonden; er zijn er ${count}.`
  const advice = 'Elke vier uur hoort er een bij te komen. Kijk hieronder waarom dat niet lukt.'
  if (age > 26 * hour) return { what, verdict: 'wrong', words, advice }
  if (age > 9 * hour) return { what, verdict: 'attention', words, advice }
  return { what, verdict: 'good', words }
}

function backupPlace({ backup: { sameDisk }, demo }: ConditionFacts): Finding | null {
  if (!sameDisk || demo) return null
  return {
    what: 'Plaats van reservekopieën',
    verdict: 'attention',
    words: 'De reservekopieën staan op dezelfde schijf als de database.',
    advice: 'Zet ze met BACKUP_FOLDER op een andere schijf, of kopieer ze elke dag naar elders.',
  }
}

function mailQueue({ outbox: { waiting, oldestAt, failed }, now }: ConditionFacts): Finding {
  const what = 'E-mail onderweg'
  const age = oldestAt === null ? 0 : since(oldestAt, now)
  const waits =
    waiting === 0
      ? 'Er wacht geen e-mail.'
      : `Er ${waiting === 1 ? 'wacht 1 bericht' : `wachten ${waiting} berichten`}, het oudste ${formatDuration(age)}.`
  const lost =
    failed === 0
      ? ''
      : ` ${failed === 1 ? '1 bericht is' : `${failed} berichten zijn`} niet aangekomen.`
  const words = waits + lost
  if (age > 24 * hour)
    return { what, verdict: 'wrong', words, advice: 'Controleer de mailserver (SMTP_URL).' }
  if (age > hour || failed > 0)
    return { what, verdict: 'attention', words, advice: 'Kijk in de postbus wat er misging.' }
  return { what, verdict: 'good', words }
}

function mailSetting({ mailServer, demo }: ConditionFacts): Finding | null {
  if (mailServer || demo) return null
  return {
    what: 'Mailserver',
    verdict: 'attention',
    words: 'Er is geen mailserver ingesteld: berichten blijven in de postbus en gaan niet weg.',
    advice: 'Zet SMTP_URL in de instellingen.',
  }
}

function address({ publicUrl, demo }: ConditionFacts): Finding | null {
  if (demo || publicUrl?.startsWith('https:')) return null
  return {
    what: 'Adres',
    verdict: 'attention',
    words:
      publicUrl === null
        ? 'Het adres waaronder mensen Opvolgwijzer bereiken is niet ingesteld: links in e-mail kloppen niet.'
        : 'Het ingestelde adres is niet versleuteld (https).',
    advice: 'Zet PUBLIC_URL in de instellingen, met https.',
  }
}

function clock({ newestEntryAt, now }: ConditionFacts): Finding {
  const what = 'Klok'
  if (newestEntryAt === null || since(newestEntryAt, now) > -60_000)
    return { what, verdict: 'good', words: 'De klok loopt niet achter op wat is vastgelegd.' }
  return {
    what,
    verdict: 'wrong',
    words: `De klok loopt ${formatDuration(-since(newestEntryAt, now))} achter op de laatste wijziging in het logboek.`,
    advice:
      'Zet de klok gelijk (NTP). Wat intussen wordt vastgelegd krijgt geen vroegere tijd dan de laatste wijziging, zolang het minder dan een dag scheelt.',
  }
}

/** What each job is called. */
export const jobNames: Record<string, string> = {
  digest: 'Overzichten van termijnen maken',
  deliver: 'E-mail bezorgen',
  backup: 'Reservekopieën maken en controleren',
  letters: 'Reeksen brieven maken',
  news: 'Volgers berichten sturen',
  webhooks: 'Andere systemen vertellen wat er verandert',
}

/** Hours that a job may stay away. */
const patience: Record<string, number> = { digest: 26, deliver: 0.25, backup: 9, letters: 26 }

function jobs({ jobs: known, now, upSeconds }: ConditionFacts): Finding[] {
  return known.map(({ job, lastRanAt, lastError }) => {
    const [what, hours] = [jobNames[job] ?? job, patience[job] ?? 48]
    if (lastError !== '')
      return {
        what,
        verdict: 'wrong',
        words: `De laatste keer mislukte het: ${lastError}`,
        advice: 'In het logbestand van de server staat meer.',
      }
    const age = lastRanAt === null ? upSeconds * 1000 : since(lastRanAt, now)
    const words =
      lastRanAt === null
        ? 'Dit is nog niet gedaan.'
        : `Dit is ${formatDuration(age)} geleden gedaan.`
    // A server that was just started has not had the time yet.
    if (age > hours * hour && upSeconds * 1000 > hours * hour)
      return {
        what,
        verdict: 'wrong',
        words,
        advice: 'Herstart Opvolgwijzer; kijk in het logbestand.',
      }
    return { what, verdict: 'good', words }
  })
}
