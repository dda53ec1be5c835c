import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { decisionTerms } from '#app/deadlines/decision-terms.ts'
import { recessesOf } from '#app/deadlines/meeting-days.server.ts'
import { adoptsAny } from '#app/decisions/decision-defaults.ts'
import { recordDecisionInput } from '#app/decisions/input.ts'
import { recordDecision } from '#app/decisions/record-decision.server.ts'
import { postUpdateInput } from '#app/follow-ups/input.ts'
import { confirmNoChange, postUpdate } from '#app/follow-ups/post-update.server.ts'
import type { Machine } from '#app/machine/token.server.ts'
import { NotFound } from '#app/workflow/errors.ts'
import type { TokenScope } from '#db/schema/codes.ts'
import { followUp } from '#db/schema/index.ts'
import { publicReport } from '../catalogue.server.ts'
import { outcomeCodes, paperCodes, statusCodes } from './codes.ts'
import type { ApiContext } from './operations.server.ts'
import * as parameters from './parameters.ts'
import { Invalid, type InvalidPart } from './problem.ts'
import * as resources from './resources.ts'
import { besluit, opvolging } from './select.server.ts'
import {
  codeOf,
  dutchFields,
  type NieuwBericht,
  type NieuwBesluit,
  nieuwBericht,
  nieuwBesluit,
} from './write-bodies.ts'

type Asked = { context: ApiContext; machine: Machine; submissionKey: string }

/** One address where another system writes: all that its description says and its answer needs. */
export type Write = {
  id: string
  path: string
  summary: string
  tag: string
  scope: TokenScope
  pathParameters: z.ZodObject
  body: z.ZodObject
  bodyName: string
  resource: z.ZodType
  schemaName: string
  /** Saves through the workflow of the screens; returns what there is now, and its path in the API. */
  save(
    asked: Asked,
    path: Record<string, string | number>,
    body: unknown,
  ): { location: string; content: unknown }
}

/** All addresses where other systems write. */
export const writes: Write[] = [
  {
    id: 'berichtToevoegen',
    path: '/opvolgingen/{id}/berichten',
    summary: 'Een voortgangsbericht over één opvolging toevoegen',
    tag: 'Opvolgingen',
    scope: 'updates',
    pathParameters: z.object({ id: parameters.id }),
    body: nieuwBericht,
    bodyName: 'NieuwBericht',
    resource: resources.opvolgingMetGeschiedenis,
    schemaName: 'OpvolgingMetGeschiedenis',
    save: (asked, path, body) => saveUpdate(asked, Number(path.id), body as NieuwBericht),
  },
  {
    id: 'besluitToevoegen',
    path: '/onderzoeken/{kenmerk}/besluiten',
    summary: 'Vastleggen wat de raad over een onderzoek besloot',
    tag: 'Besluiten',
    scope: 'decisions',
    pathParameters: z.object({ kenmerk: z.string().meta({ description: 'Kenmerk' }) }),
    body: nieuwBesluit,
    bodyName: 'NieuwBesluit',
    resource: resources.besluit,
    schemaName: 'Besluit',
    save: (asked, path, body) => saveDecision(asked, String(path.kenmerk), body as NieuwBesluit),
  },
]

function saveUpdate({ context, machine, submissionKey }: Asked, id: number, body: NieuwBericht) {
  const { db, clock, baseUrl } = context
  const place = db.select().from(followUp).where(eq(followUp.id, id)).get()
  if (place?.municipalityCode !== machine.municipalityCode) throw new NotFound()
  const { status, bewijsstuk, datum = clock.today(), ...said } = body
  if (status === undefined) {
    const more = Object.keys({ ...said, ...(bewijsstuk && { bewijsstuk }) })
    if (more.length > 0)
      throw new Invalid(
        more.map((name) => ({ in: 'body', name, reason: 'hoort bij een bericht met een status' })),
      )
    confirmNoChange(context, machine.actor, id, { submissionKey })
  } else {
    const input = checked(postUpdateInput, {
      occurredOn: datum,
      status: codeOf(statusCodes, status),
      done: said.gedaan,
      next: said.hierna,
      reason: said.reden,
      evidenceTitle: bewijsstuk?.titel,
      evidenceUrl: bewijsstuk?.adres,
      evidenceOn: bewijsstuk?.datum,
    })
    postUpdate(context, machine.actor, id, { ...input, submissionKey })
  }
  return { location: `/opvolgingen/${id}`, content: opvolging(context, baseUrl, id, {}) }
}

function saveDecision(
  { context, machine, submissionKey }: Asked,
  kenmerk: string,
  body: NieuwBesluit,
) {
  const { municipalityCode, actor } = machine
  const report = publicReport(context, kenmerk)
  if (!report.municipalityCodes.includes(municipalityCode)) throw new NotFound()
  const input = checked(recordDecisionInput, {
    occurredOn: body.datum,
    agendaItem: body.agendapunt,
    documentUrl: body.document,
    outcomes: body.uitkomsten.map((row) => ({
      followUpId: row.opvolging,
      outcome: codeOf(outcomeCodes, row.uitkomst),
      amendedText: row.gewijzigdeTekst,
      explanation: row.toelichting,
    })),
    papers: (body.stukken ?? []).map(({ soort, titel, adres }) => ({
      kind: codeOf(paperCodes, soort),
      title: titel,
      url: adres,
    })),
    planOfActionDueOn: body.planVanAanpakOp,
    implementationDueOn: body.uitvoeringGereedOp,
    notificationFirstDueOn: body.raadHoortOp,
    notificationEveryMonths: body.raadHoortElkeMaanden,
  })
  const recesses = recessesOf(context.db, municipalityCode)
  const terms = decisionTerms({ ...input, adopted: adoptsAny(input.outcomes) }, recesses)
  const meeting = { reportId: report.id, municipalityCode }
  const { decisionId } = recordDecision(context, actor, meeting, {
    ...input,
    ...terms,
    submissionKey,
  })
  return { location: `/besluiten/${decisionId}`, content: besluit(context, decisionId) }
}

/** What the form's own input makes of it. Throws `Invalid` with the names of the API. */
function checked<Schema extends z.ZodType>(schema: Schema, values: unknown): z.output<Schema> {
  const parsed = schema.safeParse(values)
  if (parsed.success) return parsed.data
  throw new Invalid(
    parsed.error.issues.map(({ path, message }): InvalidPart => {
      const name = path.map((part) => dutchFields[String(part)] ?? String(part)).join('.')
      return { in: 'body', name, reason: message }
    }),
  )
}
