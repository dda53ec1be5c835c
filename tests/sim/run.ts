import { type ChildProcess, fork } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { isNull } from 'drizzle-orm'
import type { ParsedMail } from 'mailparser'
import { openDatabase } from '#db/client.ts'
import { outboxMessage } from '#db/schema/index.ts'
import { type Manners, startSmtp, type TestSmtp } from '#tests/support/smtp-server.ts'
import type { Diary } from './act.ts'
import { fourTowns, offeredOn } from './town.ts'
import { firstMinute, type Place, type Reply, type Told, type WorkerStart } from './worker-talk.ts'

/** When a process is killed: at a write to the database, at any moment, or around the acceptance of a mail. */
export type Kill = {
  day: string
  how: 'write' | 'moment' | 'received' | 'answered' | 'rival'
  write: number
}

export type Script = {
  diary: Diary
  until: string
  plan: readonly Kill[]
  moods: ReadonlyMap<string, Manners>
}

/** The two processes and the SMTP server of one simulation, with what came of them. */
export class Run {
  readonly received: ParsedMail[] = []
  /** How every process ended that did not end by itself. */
  readonly killed: string[] = []
  /** By Message-ID: how often the server had it while its sender was killed before it could record that. */
  readonly doubts = new Map<string, number>()
  /** The same where the line was cut before the answer. */
  readonly cut = new Map<string, number>()
  private smtp: TestSmtp | null = null
  private main: ChildProcess | null = null
  private rival: ChildProcess | null = null
  private place: Place = { day: offeredOn, phase: 0, acts: 0, minute: firstMinute }
  private plan: Kill[]
  private rivalIdle: (now: string | null) => void = () => {}
  /** Kills at the next mail. */
  private waiting: 'received' | 'answered' | null = null

  constructor(
    private readonly worker: string,
    private readonly database: string,
    private readonly script: Script,
    private readonly log: (line: string) => void,
  ) {
    this.plan = [...script.plan]
  }

  /** Starts the main process again each time that it is killed, until it has lived through all days. */
  async toTheEnd(): Promise<void> {
    this.smtp = await startSmtp({
      onReceived: (mail) => this.onReceived(mail),
      onAnswered: () => this.onAnswered(),
    })
    this.startRival()
    while (!(await this.live())) this.place = { ...this.place, minute: this.place.minute + 61 }
  }

  async stop(): Promise<void> {
    const children = [this.main, this.rival]
    this.rival = null
    const ends = children.map((child) => {
      if (child === null || child.exitCode !== null || child.signalCode !== null) return null
      const end = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGKILL')
      return end
    })
    await Promise.all(ends)
    await this.smtp?.stop()
  }

  /** One life of the main process; whether it came to the end. */
  private live(): Promise<boolean> {
    return new Promise((resolve, reject) => {
      const child = this.start(false)
      let finished = false
      this.main = child
      child.on('message', (told: Told) => {
        if ('finished' in told) {
          finished = true
          child.disconnect()
        } else void this.onTold(told, child)
      })
      child.once('exit', async (_code, signal) => {
        await this.lookIntoDoubts()
        if (finished) resolve(true)
        else if (signal === 'SIGKILL') {
          const kill = this.plan.shift()
          this.waiting = null
          this.killed.push(kill?.how ?? 'unplanned')
          this.log(`${this.place.day}: killed (${kill?.how})`)
          resolve(false)
        } else reject(new Error(`the process of the simulation failed on ${this.place.day}`))
      })
    })
  }

  private start(rival: boolean): ChildProcess {
    const child = fork(this.worker, {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      execArgv: [],
    })
    const letters = Object.fromEntries(fourTowns().map(({ code, letter }) => [code, letter]))
    const { diary, until } = this.script
    const start: WorkerStart = {
      database: this.database,
      smtpUrl: `${this.smtp?.url}?socketTimeout=2000`,
      origin: 'https://wijzer.sim.example',
      diary: rival ? {} : diary,
      letters,
      from: this.place,
      until,
      rival,
    }
    reply(child, { start })
    return child
  }

  private startRival(): void {
    const child = this.start(true)
    this.rival = child
    child.on('message', (told: Told) => {
      if ('idle' in told) this.rivalIdle(told.idle)
    })
    child.once('exit', () => {
      if (this.rival !== child) return
      void this.lookIntoDoubts()
      if (this.main) reply(this.main, { rivalDied: true })
      this.rivalIdle(null)
      this.startRival()
    })
  }

  private async onTold(told: Told, child: ChildProcess): Promise<void> {
    if ('done' in told) this.place = { ...this.place, acts: told.done }
    else if ('find' in told) await this.find(told.find, child)
    else if ('at' in told) {
      const { day, minute } = told.at
      if (day !== this.place.day && day.endsWith('-01')) this.log(day)
      this.place = told.at
      if (this.smtp) this.smtp.manners = this.script.moods.get(day) ?? 'accept'
      await this.rivalAt(new Date(Date.parse(day) + minute * 60_000).toISOString())
      reply(child, { go: true, dieAtWrite: this.armFor(day) })
    }
  }

  /** Moves the clock of the rival, once it has nothing under way; a rival that dies has nothing either. */
  private async rivalAt(now: string): Promise<void> {
    const idle = new Promise<void>((resolve) => {
      this.rivalIdle = (at) => {
        if (at === now || at === null) resolve()
      }
    })
    if (this.rival) reply(this.rival, { now })
    await idle
  }

  /** Prepares the kill that is due by this day; gives at which write the process is to end itself. */
  private armFor(day: string): number | null {
    while (this.plan[0]?.how === 'rival' && this.plan[0].day <= day) {
      this.plan.shift()
      this.killed.push('rival')
      this.rival?.kill('SIGKILL')
    }
    const [next] = this.plan
    if (next === undefined || next.day > day) return null
    if (next.how === 'write') return next.write
    if (next.how === 'moment') {
      const { main } = this
      setTimeout(() => main?.kill('SIGKILL'), next.write * 2)
    } else if (next.how !== 'rival') this.waiting = next.how
    return null
  }

  private onReceived(mail: ParsedMail): void {
    this.received.push(mail)
    if (this.smtp?.manners === 'dropAfterData') count(this.cut, mail.messageId ?? '')
    if (this.waiting === 'received') this.main?.kill('SIGKILL')
  }

  private onAnswered(): void {
    if (this.waiting === 'answered') this.main?.kill('SIGKILL')
  }

  /** What was not recorded as sent when a process was killed, and had reached the server. */
  private async lookIntoDoubts(): Promise<void> {
    const db = openDatabase(this.database)
    const unsent = db
      .select({ messageId: outboxMessage.messageId })
      .from(outboxMessage)
      .where(isNull(outboxMessage.sentAt))
      .all()
    db.$client.close()
    // The server may still be reading what the process had sent.
    await pause(40)
    for (let waits = 0; waits < 20 && this.smtp && this.smtp.reading > 0; waits += 1)
      await pause(10)
    const had = new Set(this.received.map((mail) => mail.messageId))
    for (const { messageId } of unsent) if (had.has(messageId)) count(this.doubts, messageId)
  }

  /** Waits for the mail with the link of a question, and gives the newest one. */
  private async find(
    question: { owner: string; town: string; number: number },
    child: ChildProcess,
  ): Promise<void> {
    const name = fourTowns().find(({ code }) => code === question.town)?.name ?? ''
    for (let tries = 0; tries < 500; tries += 1, await pause(10)) {
      const mail = this.received.findLast(
        ({ to, text = '' }) =>
          [to].flat()[0]?.text === question.owner &&
          text.includes(`u in ${name} behandelaar bent`) &&
          text.includes(`- Aanbeveling ${question.number}: `),
      )
      const link = linkOf(mail?.text ?? '', question.number)
      if (link !== null) return reply(child, { link })
    }
    child.kill('SIGTERM')
  }
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

function linkOf(text: string, number: number): string | null {
  return new RegExp(`^- Aanbeveling ${number}: .*\\n\\s+(\\S+)$`, 'm').exec(text)?.[1] ?? null
}

/** A process that was just killed hears nothing any more. */
function reply(child: ChildProcess, message: Reply): void {
  if (child.connected) child.send(message, () => {})
}
