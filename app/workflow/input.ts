import { z } from 'zod'
import { parseDutchDate } from '#app/ui/parse-date.ts'
import { NotFound } from './errors.ts'

// What is said where a schema does not say it better: zod itself speaks English.
z.config({ customError: () => 'Dit ontbreekt of is niet goed ingevuld' })

// Control, private-use and bidirectional characters have no place in text that ends up in letters.
const unwanted = /[\p{Cc}\p{Co}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/** `text` in NFC without control, private-use and bidi characters; line ends as `\n`, ends trimmed. */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(unwanted, (character) => (character === '\n' || character === '\t' ? character : ''))
    .trim()
}

/** A text that must be there, of at most `max` characters; `what` completes "Vul … in". */
export function requiredText(what: string, max = 4000) {
  return z
    .string({ error: `Vul ${what} in` })
    .transform(cleanText)
    .pipe(z.string().min(1, `Vul ${what} in`).max(max, `Gebruik hier ten hoogste ${max} tekens`))
}

/** A text that may stay empty: then it is `''`. */
export function optionalText(max = 4000) {
  return z
    .string()
    .transform(cleanText)
    .pipe(z.string().max(max, `Gebruik hier ten hoogste ${max} tekens`))
    .optional()
    .transform((text) => text ?? '')
}

const noSuchDate =
  'Deze datum bestaat niet of is anders geschreven; gebruik bijvoorbeeld 31-12-2026'

function calendarDate(text: string, refuse: z.RefinementCtx): string {
  const date = parseDutchDate(text)
  if (date !== null) return date
  refuse.addIssue({ code: 'custom', message: noSuchDate })
  return z.NEVER
}

/** A calendar date that must be there, as `YYYY-MM-DD`; `what` completes "Vul … in". */
export function requiredDate(what: string) {
  return z
    .string({ error: `Vul ${what} in` })
    .transform((text, refuse) => calendarDate(text, refuse))
}

/** A calendar date that may be missing: then it is null. */
export function optionalDate() {
  return z
    .string()
    .transform((text, refuse) => calendarDate(text, refuse))
    .optional()
    .transform((date) => date ?? null)
}

/** A web address (http or https) that may be missing: then it is `''`. */
export function optionalUrl() {
  return z
    .string()
    .trim()
    .max(2000, 'Dit adres is te lang')
    .refine(isWebAddress, 'Vul een volledig webadres in, dat begint met https://')
    .optional()
    .transform((url) => url ?? '')
}

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false
  return ['http:', 'https:'].includes(new URL(text).protocol)
}

/** One of `codes`; `what` completes "Kies …". */
export function oneOf<const Codes extends readonly [string, ...string[]]>(
  codes: Codes,
  what: string,
) {
  return z.enum(codes, { error: `Kies ${what}` })
}

/** A box that can be ticked. */
export function checkbox() {
  return z
    .string()
    .optional()
    .transform((value) => value !== undefined)
}

/** An id in a form or an address. */
export const id = z.coerce.number().int().positive()

/** The id in an address. Throws `NotFound` for anything that cannot be one. */
export function idFrom(param: string | undefined): number {
  if (param === undefined || !/^[1-9]\d{0,14}$/.test(param)) throw new NotFound()
  return Number(param)
}

/** What every form carries along: see `perform.server.ts` and `unchanged.server.ts`. */
export const formFields = {
  submissionKey: z.string().max(64).optional(),
  seenVersion: z.coerce.number().int().optional(),
}

/** The page of a list in an address (`?pagina=2`), from 1. */
export function pageFrom(query: URLSearchParams): number {
  return Math.max(1, Math.floor(Number(query.get('pagina'))) || 1)
}
