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
  SMTP_URL: z.string().optional(),
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
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
})

/** Never shown, also not when they are wrong. */
const secretSettings = new Set(['SECRET_KEY', 'SMTP_URL'])

export type Settings = z.output<typeof settingsSchema>

/** The settings of this process. Throws an Error whose message lists, in Dutch, each setting that is wrong. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const parsed = settingsSchema.safeParse(environment)
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map((issue) => {
    const name = String(issue.path[0])
    const now = secretSettings.has(name) ? 'niet getoond' : environment[name]
    return `- ${issue.path.join('.')}: ${issue.message} (nu: ${now})`
  })
  throw new Error(`De instellingen kloppen niet:\n${problems.join('\n')}`)
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
