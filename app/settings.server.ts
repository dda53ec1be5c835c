import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { BackupSettings } from './backup/back-up.server.ts'

const settingsSchema = z.object({
  /** Where the SQLite file stands. */
  DATABASE: z.string().default('data/opvolgwijzer.db'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  /** The address under which people reach it; decides about secure cookies and links in mail. */
  PUBLIC_URL: z.url().optional(),
  /** Headers of a proxy are trusted only when this says so. */
  TRUST_PROXY: z.enum(['ja', 'nee']).default('nee'),
  SMTP_URL: z
    .string()
    .regex(
      /^smtps?:\/\/\S+$/,
      'moet beginnen met smtp:// of smtps://, zoals smtp://naam:wachtwoord@mail.example.nl:587',
    )
    .optional(),
  MAIL_FROM: z.string().default('Opvolgwijzer <opvolgwijzer@localhost>'),
  /** Whether who changes content must show a second factor besides a password. */
  SECOND_FACTOR: z.enum(['verplicht', 'vrij']).default('verplicht'),
  /** Seals one-time-code secrets in the database: 64 hexadecimal digits. Without it a key file beside the database. */
  SECRET_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/i, '64 hexadecimale cijfers (openssl rand -hex 32)')
    .optional(),
  /** Where someone reports a weakness (security.txt); without it CONTACT_EMAIL. */
  SECURITY_CONTACT: z.email().optional(),
  /** Searches per minute and caller. */
  SEARCHES_PER_MINUTE: z.coerce.number().int().min(1).default(120),
  /** Secret addresses that do not exist, which a caller may ask for in ten minutes. */
  WRONG_LINKS: z.coerce.number().int().min(1).default(30),
  /** Seconds in which a request must be in; its headers in at most 15. */
  REQUEST_SECONDS: z.coerce.number().int().min(1).max(600).default(120),
  /** Where reusers of the public data can ask their questions. */
  CONTACT_EMAIL: z.email().default('opvolgwijzer@example.nl'),
  /** Requests to the public API per minute and caller. */
  API_PER_MINUTE: z.coerce.number().int().min(1).default(600),
  /** Where backups go: best on another disk. Without it, in `reservekopieen` beside the database. */
  BACKUP_FOLDER: z.string().min(1).optional(),
  /** Of how many days the last backup is kept, and of how many months. */
  BACKUP_KEEP_DAYS: z.coerce.number().int().min(1).default(14),
  BACKUP_KEEP_MONTHS: z.coerce.number().int().min(1).default(12),
  /** What a monitoring system must bring along to read /metrics; without it only this machine itself may. */
  METRICS_TOKEN: z.string().min(16).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
})

/** Never shown, also not when they are wrong. */
const secretSettings = new Set(['SECRET_KEY', 'SMTP_URL', 'METRICS_TOKEN'])

export type Settings = z.output<typeof settingsSchema>

/** Settings that are wrong; the message lists each, in Dutch. */
export class WrongSettings extends Error {
  override name = 'WrongSettings'
}

/** The settings of this process; one that is set to nothing counts as left out. Throws `WrongSettings`. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = settingsSchema.safeParse(given, { error: inDutch })
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map(({ path, message }) => {
    const name = path.join('.')
    const now = secretSettings.has(name) ? 'niet getoond' : given[name]
    return `- ${name}: ${message} (nu: ${now})`
  })
  throw new WrongSettings(`De instellingen kloppen niet:\n${problems.join('\n')}`)
}

function inDutch(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_value':
      return `moet een zijn van ${issue.values.join(', ')}`
    case 'invalid_type':
      return 'moet een getal zijn'
    case 'too_small':
      return issue.origin === 'string'
        ? `moet ten minste ${issue.minimum} tekens hebben`
        : `moet ten minste ${issue.minimum} zijn`
    case 'too_big':
      return `mag ten hoogste ${issue.maximum} zijn`
    case 'invalid_format':
      return issue.format === 'url'
        ? 'moet een heel adres zijn, zoals https://opvolging.example.nl'
        : 'moet een e-mailadres zijn, zoals griffie@example.nl'
    default:
      return undefined
  }
}

/** The address under which mail links to the application, without a slash at the end. */
export function originOf(settings: Settings): string {
  return (settings.PUBLIC_URL ?? `http://${settings.HOST}:${settings.PORT}`).replace(/\/$/, '')
}

/** Where backups go, and how long they are kept. */
export function backupSettings(settings: Settings): BackupSettings {
  return {
    folder: settings.BACKUP_FOLDER ?? join(dirname(settings.DATABASE), 'reservekopieen'),
    keeping: { days: settings.BACKUP_KEEP_DAYS, months: settings.BACKUP_KEEP_MONTHS },
  }
}
