import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ICAL from 'ical.js'
import { describe, expect, onTestFinished, test } from 'vitest'
import { calendarFeed } from '#app/deadlines/calendar-feed.ts'
import { readCouncilDays } from '#app/deadlines/council-days.ts'
import type { Deadline } from '#app/deadlines/deadline.ts'

const step: Deadline = {
  key: 'step:40:5',
  kind: 'step',
  reportId: 3,
  municipalityCode: 'GM0629',
  followUpId: 40,
  stepId: 5,
  updateRequestId: null,
  firstDueOn: '2026-03-29',
  dueOn: '2026-03-29',
  metOn: null,
  waived: false,
  extensions: 0,
}

function eventsOf(deadlines: Deadline[], version = 7, today = '2026-03-01') {
  const text = calendarFeed({
    name: 'Opvolgwijzer Duinstad',
    origin: 'https://wijzer.example',
    today,
    deadlines: deadlines.map((deadline) => ({
      deadline,
      municipality: 'Duinstad',
      report: 'Bruggen; en, tunnels',
      recommendation: { number: '1', title: 'Maak een lijst' },
      step: deadline.stepId === null ? null : 'Lijst opstellen',
      version,
    })),
  })
  const calendar = new ICAL.Component(ICAL.parse(text))
  return {
    text,
    calendar,
    events: calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one)),
  }
}

describe('a calendar feed', () => {
  test('is read by a parser as whole days without busy time, also on the days that clocks change', () => {
    for (const dueOn of ['2026-03-29', '2026-10-25', '2027-02-28']) {
      const { events, calendar } = eventsOf([{ ...step, dueOn }])
      const [event] = events
      expect(events).toHaveLength(1)
      expect(event?.startDate.isDate).toBe(true)
      expect(event?.startDate.toString()).toBe(dueOn)
      expect(event?.duration.toSeconds()).toBe(86_400)
      expect(event?.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT')
      expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH')
    }
    const [event] = eventsOf([step]).events
    expect(event?.summary).toBe('Stap: “Lijst opstellen”')
    expect(event?.description).toContain('Bruggen; en, tunnels, Duinstad')
  })

  test('keeps the same event when a deadline moves, in a newer version', () => {
    const before = eventsOf([step], 7).events[0]
    const after = eventsOf([{ ...step, dueOn: '2026-06-01', extensions: 1 }], 9).events[0]
    expect(after?.uid).toBe(before?.uid)
    expect(Number(after?.sequence)).toBeGreaterThan(Number(before?.sequence))
    expect(after?.startDate.toString()).toBe('2026-06-01')
  })

  test('shows what is met, too late, or no longer expected, and leaves out what has no date', () => {
    const summary = (more: Partial<Deadline>) =>
      eventsOf([{ ...step, ...more }], 1, '2026-05-01').events[0]
    expect(summary({ metOn: '2026-03-20' })?.summary).toMatch(/^Gereed: Stap/)
    expect(summary({})?.summary).toMatch(/^Te laat: Stap/)
    expect(summary({ waived: true })?.component.getFirstPropertyValue('status')).toBe('CANCELLED')
    expect(summary({ dueOn: null })).toBeUndefined()
  })

  test('never shows as done or cancelled what is still expected of another recommendation', () => {
    const due = (id: number, more: Partial<Deadline>): Deadline => {
      const key = `implementation:${id}`
      return { ...step, key, kind: 'implementation', stepId: null, followUpId: id, ...more }
    }
    const { events } = eventsOf([
      due(40, { metOn: '2026-03-01' }),
      due(41, {}),
      due(42, { waived: true }),
      due(43, {}),
    ])
    expect(events.map(({ uid, summary }) => [uid, summary])).toEqual([
      ['implementation-41@wijzer.example', 'Uitvoering: 2 aanbevelingen'],
      ['implementation-40@wijzer.example', 'Gereed: Uitvoering: aanbeveling 1, Maak een lijst'],
      ['implementation-42@wijzer.example', 'Uitvoering: aanbeveling 1, Maak een lijst'],
    ])
  })

  test('has lines of at most 75 bytes, ended as the standard wants', () => {
    const { text } = eventsOf([step])
    const lines = text.split('\r\n')
    expect(text.replaceAll('\r\n', '')).not.toContain('\n')
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
  })
})

describe('a calendar program', () => {
  const folder = () => {
    const made = mkdtempSync(join(tmpdir(), 'opvolgwijzer-calendar-'))
    onTestFinished(() => rmSync(made, { recursive: true }))
    return made
  }
  const moved = { ...step, dueOn: '2026-06-01', extensions: 1 }
  const other = { ...step, key: 'step:40:6', stepId: 6 }

  // Debian's khal, where it is installed; elsewhere the parser above must do.
  test.skipIf(!existsSync('/usr/bin/khal'))('khal moves and cancels what it had', () => {
    const home = folder()
    writeFileSync(
      join(home, 'khal.conf'),
      `[calendars]
[[feed]]
path = ${join(home, 'feed')}
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = ${join(home, 'khal.db')}
`,
    )
    mkdirSync(join(home, 'feed'))
    const khal = (...words: string[]) =>
      execFileSync('/usr/bin/khal', ['-c', join(home, 'khal.conf'), ...words], {
        encoding: 'utf8',
        env: { ...process.env, HOME: home, XDG_DATA_HOME: home, LC_ALL: 'C.UTF-8' },
      })
    const shown = (deadlines: Deadline[], version: number) => {
      writeFileSync(join(home, 'feed.ics'), eventsOf(deadlines, version).text)
      khal('import', '--batch', join(home, 'feed.ics'))
      const format = '{start-date} {uid} {status}{title}'
      return khal('list', '--day-format', '', '--format', format, '2026-01-01', '2026-12-31')
        .split('\n')
        .filter((line) => line.trim() !== '')
    }
    expect(shown([step, other], 7)).toEqual([
      '2026-03-29 step-40-5@wijzer.example CONFIRMED Stap: “Lijst opstellen”',
      '2026-03-29 step-40-6@wijzer.example CONFIRMED Stap: “Lijst opstellen”',
    ])
    expect(shown([moved, { ...other, waived: true }], 9)).toEqual([
      '2026-03-29 step-40-6@wijzer.example CANCELLED Stap: “Lijst opstellen”',
      '2026-06-01 step-40-5@wijzer.example CONFIRMED Stap: “Lijst opstellen”',
    ])
  })

  test.skipIf(!existsSync('/usr/bin/calcurse'))('calcurse takes every event', () => {
    const home = folder()
    writeFileSync(join(home, 'feed.ics'), eventsOf([moved, other]).text)
    const words = ['-D', home, '-i', join(home, 'feed.ics')]
    const said = execFileSync('/usr/bin/calcurse', words, { encoding: 'utf8' })
    expect(said).toContain('2 events / 0 todos / 0 skipped')
  })
})

describe('the days of a council', () => {
  test('are read from pasted lines, with what is not understood named', () => {
    expect(
      readCouncilDays(`Zomerreces: 11 juli 2026 t/m 23 augustus 2026
dinsdag 8 september 2026 Raadsvergadering begroting
15-12-2026
Kerstreces van 2026-12-19 tot en met 2027-01-03

31 juni 2026 raad
voorjaar 2027
reces 5-5-2026 t/m 1-5-2026`),
    ).toEqual({
      recesses: [
        { name: 'Zomerreces', fromOn: '2026-07-11', untilOn: '2026-08-23' },
        { name: 'Kerstreces', fromOn: '2026-12-19', untilOn: '2027-01-03' },
      ],
      meetings: [
        { meetsOn: '2026-09-08', title: 'Raadsvergadering begroting' },
        { meetsOn: '2026-12-15', title: 'Raadsvergadering' },
      ],
      unread: ['31 juni 2026 raad', 'voorjaar 2027', 'reces 5-5-2026 t/m 1-5-2026'],
    })
  })

  test('are read from a calendar file, in Dutch days', () => {
    const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:x', ...lines, 'END:VEVENT']
    const file = [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//test//',
      ...event('SUMMARY:Herfstreces', 'DTSTART;VALUE=DATE:20261017', 'DTEND;VALUE=DATE:20261026'),
      ...event(
        'SUMMARY:Raad',
        'DTSTART;TZID=Europe/Amsterdam:20261110T200000',
        'DTEND;TZID=Europe/Amsterdam:20261110T230000',
      ),
      ...event('SUMMARY:Raad laat', 'DTSTART:20261124T233000Z', 'DTEND:20261124T234500Z'),
      ...event('SUMMARY:Zonder datum'),
      'END:VCALENDAR',
    ].join('\r\n')
    expect(readCouncilDays(file)).toEqual({
      recesses: [{ name: 'Herfstreces', fromOn: '2026-10-17', untilOn: '2026-10-25' }],
      meetings: [
        { meetsOn: '2026-11-10', title: 'Raad' },
        { meetsOn: '2026-11-25', title: 'Raad laat' },
      ],
      unread: ['Zonder datum'],
    })
    expect(readCouncilDays('BEGIN:VCALENDAR\r\nonzin').unread).toHaveLength(1)
  })
})
