import type { Actor } from '#app/accounts/permissions.ts'
import { recordResponses } from '#app/decisions/record-responses.server.ts'
import { responseWords } from '#app/decisions/words.ts'
import { assignOwner } from '#app/follow-ups/assign-owner.server.ts'
import { planStep } from '#app/follow-ups/plan-step.server.ts'
import { postUpdate } from '#app/follow-ups/post-update.server.ts'
import { reviseStep } from '#app/follow-ups/revise-step.server.ts'
import { standing } from '#app/follow-ups/standing.server.ts'
import { implementationStatusWords } from '#app/follow-ups/words.ts'
import { officesOf } from '#app/reports/audit-offices.server.ts'
import { createReport } from '#app/reports/create-report.server.ts'
import { formatDate } from '#app/ui/date.ts'
import type { Context } from '#app/workflow/context.ts'
import { Forbidden, NotFound, Refusal } from '#app/workflow/errors.ts'
import { inside, perform, type Submission, type Work } from '#app/workflow/perform.server.ts'
import type { RunningListField } from './columns.ts'
import { byReport, newReport, plain } from './new-reports.ts'
import {
  isExplainedByReason,
  listedDeadline,
  listedExplanation,
  listedStep,
  listedStepTitle,
  type Named,
  nameOfHolder,
  nameOfPerson,
  peopleOf,
  recommendationsOf,
  reportsCalled,
} from './now-known.server.ts'
import type { RunningListMessage, RunningListRow } from './parse.ts'

/** What was done for each line, in Dutch; an empty list: it was so already. */
export type Imported = { line: number; changes: string[] }[]

/** The list can't go in, or (for a preview) must not yet: nothing of it is kept. */
class NotKept extends Error {
  constructor(
    readonly imported: Imported,
    readonly messages: RunningListMessage[],
  ) {
    super('The running list was not kept')
  }
}

type Outcome = { imported: Imported; messages: RunningListMessage[] }

/**
 * Takes over a running list as ONE transaction: reports and recommendations that are new, then per line response,
 * owner, date and status, each by its own workflow, so with its own permission and trail. What is so already is left
 * alone: the same list twice changes nothing. With any message nothing is kept.
 */
export function importRunningList(
  context: Context,
  actor: Actor,
  rows: readonly RunningListRow[],
  submit: Submission = {},
): Outcome {
  return run(context, actor, rows, submit, true)
}

/** What `importRunningList` would do, and the messages that it would give; nothing is kept. */
export function previewRunningList(
  context: Context,
  actor: Actor,
  rows: readonly RunningListRow[],
): Outcome {
  return run(context, actor, rows, {}, false)
}

function run(
  context: Context,
  actor: Actor,
  rows: readonly RunningListRow[],
  submit: Submission,
  keep: boolean,
): Outcome {
  try {
    return perform(context, actor, submit, (work) => {
      const taking = new Taking(inside(context, work), work, actor)
      for (const group of byReport(rows).values()) taking.takeReport(group)
      for (const row of rows) taking.takeRow(row)
      const { imported, messages } = taking
      if (messages.length > 0 || !keep) throw new NotKept(imported, messages)
      return { imported, messages }
    })
  } catch (error) {
    if (error instanceof NotKept) return { imported: error.imported, messages: error.messages }
    throw error
  }
}

class Taking {
  readonly messages: RunningListMessage[] = []
  private readonly changes = new Map<number, string[]>()
  private readonly people = new Map<string, ReturnType<typeof peopleOf>>()

  constructor(
    private readonly context: Context,
    private readonly work: Work,
    private readonly actor: Actor,
  ) {}

  get imported(): Imported {
    return [...this.changes].map(([line, changes]) => ({ line, changes }))
  }

  /** Creates the report of these rows when there is none of that title. */
  takeReport(rows: readonly RunningListRow[]) {
    const [first] = rows
    if (!first || reportsCalled(this.work.tx, first.report).length > 0) return
    const { report, messages } = newReport(rows)
    this.messages.push(...messages)
    const office = officesOf(this.context, this.actor).find(({ municipalities }) =>
      report.municipalityCodes.every((code) => municipalities.some((each) => each.code === code)),
    )
    if (office === undefined) {
      this.refuse(
        first,
        'report',
        `Onderzoek “${first.report}” is nog niet ingevoerd. Dat doet de rekenkamer van deze gemeente.`,
      )
      return
    }
    if (messages.length > 0) return
    this.attempt(first, 'report', () => {
      createReport(this.context, this.actor, { ...report, auditOfficeId: office.id })
      for (const row of rows) this.note(row, 'nieuw: onderzoek en aanbeveling')
    })
  }

  /** Brings one follow-up to what its row says. */
  takeRow(row: RunningListRow) {
    if (!this.changes.has(row.line)) this.changes.set(row.line, [])
    const id = this.followUpOf(row)
    if (id === null) return
    this.takeResponse(row, id)
    this.takePeople(row, id)
    this.takeDeadline(row, id)
    this.takeStatus(row, id)
  }

  private followUpOf(row: RunningListRow): number | null {
    const [report, other] = reportsCalled(this.work.tx, row.report)
    if (report === undefined) return null
    if (other !== undefined)
      return this.refuse(row, 'report', `Er zijn meer onderzoeken met de titel “${row.report}”.`)
    const there = recommendationsOf(this.work.tx, report.id, row.municipality)
    const same = there.filter((each) => plain(each.text) === plain(row.recommendation))
    const found = same.find((each) => each.number === row.number) ?? same[0]
    if (found) {
      if (row.number === '' || found.number === row.number) return found.followUpId
      return this.refuse(row, 'number', `Deze aanbeveling heeft hier nummer ${found.number}.`)
    }
    const numbered = there.find((each) => each.number === row.number)
    if (numbered)
      return this.refuse(
        row,
        'recommendation',
        `Aanbeveling ${row.number} luidt hier anders: “${numbered.text}”. De tekst van een aanbeveling staat vast.`,
      )
    return this.refuse(
      row,
      'recommendation',
      'Dit onderzoek is al ingevoerd, maar deze aanbeveling staat er voor deze gemeente niet bij. Wat de rekenkamer aanbeval staat vast: laat deze regel weg, of zet de regel bij een ander onderzoek.',
    )
  }

  private takeResponse(row: RunningListRow, followUpId: number) {
    const { response: kind } = row
    if (kind === null || standing(this.work, followUpId).response?.kind === kind) return
    this.attempt(row, 'response', () => {
      recordResponses(this.context, this.actor, {
        occurredOn: this.work.today,
        documentUrl: '',
        responses: [{ followUpId, kind, explanation: '' }],
      })
      this.note(row, `reactie: ${responseWords[kind].toLowerCase()}`)
    })
  }

  private takePeople(row: RunningListRow, followUpId: number) {
    const { tx } = this.work
    const now = standing(this.work, followUpId).assignment
    const known = this.peopleIn(row.municipality)
    const chosen = (
      field: 'owner' | 'portfolioHolder',
      list: readonly Named[],
      present: string,
    ): number | null | undefined => {
      if (row[field] === '' || plain(row[field]) === plain(present)) return undefined
      const found = list.filter((each) => plain(each.name) === plain(row[field]))
      if (found.length === 1) return found[0]?.id
      const [what, hint] =
        field === 'owner'
          ? ['behandelaar', 'Laat eerst een account maken']
          : ['portefeuillehouder', 'Laat die eerst toevoegen']
      const message =
        found.length > 1
          ? `Er is meer dan één ${what} met de naam “${row[field]}”.`
          : `“${row[field]}” is hier geen ${what}. ${hint}, of neem deze kolom niet over.`
      this.refuse(row, field, message)
      return undefined
    }
    const ownerId = chosen('owner', known.owners, nameOfPerson(tx, now?.ownerId ?? null))
    const holder = nameOfHolder(tx, now?.portfolioHolderId ?? null)
    const portfolioHolderId = chosen('portfolioHolder', known.holders, holder)
    if (ownerId === undefined && portfolioHolderId === undefined) return
    this.attempt(row, 'owner', () => {
      assignOwner(this.context, this.actor, followUpId, { ownerId, portfolioHolderId })
      if (ownerId !== undefined) this.note(row, `behandelaar: ${row.owner}`)
      if (portfolioHolderId !== undefined)
        this.note(row, `portefeuillehouder: ${row.portfolioHolder}`)
    })
  }

  private peopleIn(code: string) {
    const found = this.people.get(code) ?? peopleOf(this.work.tx, code)
    this.people.set(code, found)
    return found
  }

  private takeDeadline(row: RunningListRow, followUpId: number) {
    const { deadline } = row
    const state = standing(this.work, followUpId)
    if (deadline === null || listedDeadline(state) === deadline) return
    const set = state.outcome?.implementationDueOn
    if (set) {
      this.refuse(
        row,
        'deadline',
        `De raad stelde ${formatDate(set)} als termijn. Een andere datum vraagt u aan als uitstel.`,
      )
      return
    }
    const content = {
      title: listedStepTitle,
      plannedStartOn: null,
      plannedEndOn: deadline,
      ownerId: null,
    }
    this.attempt(row, 'deadline', () => {
      const step = listedStep(state)
      if (step)
        reviseStep(this.context, this.actor, followUpId, step.stepId, {
          ...content,
          ownerId: step.ownerId,
          doneOn: step.doneOn,
          reason: 'Andere datum in de lopende lijst',
        })
      else planStep(this.context, this.actor, followUpId, { ...content, alsoFor: [] })
      this.note(row, `termijn: ${formatDate(deadline)}`)
    })
  }

  private takeStatus(row: RunningListRow, followUpId: number) {
    const { status, explanation, updatedOn } = row
    if (status === null) {
      if (explanation !== '') this.refuse(row, 'status', 'Bij de toelichting hoort een status.')
      return
    }
    const state = standing(this.work, followUpId)
    const latest = state.status
    const needsReason = isExplainedByReason(status)
    const same =
      latest?.status === status &&
      plain(listedExplanation(state)) === plain(explanation) &&
      (updatedOn === null || latest.occurredOn === updatedOn)
    if (same) return
    if (needsReason && explanation === '') {
      const word = implementationStatusWords[status].toLowerCase()
      this.refuse(row, 'explanation', `Bij “${word}” hoort een reden. Zet die in de toelichting.`)
      return
    }
    this.attempt(row, 'status', () => {
      postUpdate(this.context, this.actor, followUpId, {
        occurredOn: updatedOn ?? this.work.today,
        status,
        done: needsReason ? '' : explanation,
        next: '',
        reason: needsReason ? explanation : '',
        internalNote: '',
        evidenceTitle: '',
        evidenceUrl: '',
        evidenceOn: null,
      })
      this.note(row, `bericht: ${implementationStatusWords[status].toLowerCase()}`)
    })
  }

  private note(row: RunningListRow, change: string) {
    this.changes.set(row.line, [...(this.changes.get(row.line) ?? []), change])
  }

  private refuse(row: RunningListRow, field: RunningListField, message: string): null {
    this.messages.push({ line: row.line, field, message })
    return null
  }

  private attempt(row: RunningListRow, field: RunningListField, act: () => void) {
    try {
      act()
    } catch (error) {
      if (error instanceof Refusal) this.refuse(row, field, `${error.message}.`)
      else if (error instanceof Forbidden || error instanceof NotFound)
        this.refuse(row, field, `U mag dit in deze gemeente niet vastleggen: ${refused[field]}.`)
      else throw error
    }
  }
}

const refused: Partial<Record<RunningListField, string>> = {
  report: 'een onderzoek voert de rekenkamer in',
  response: 'de reactie van het college legt de coördinator vast',
  owner: 'behandelaars wijst de coördinator toe',
  deadline: 'de planning is van behandelaar en coördinator',
  status: 'een voortgangsbericht plaatst de behandelaar of de coördinator',
}
