import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'

const page = `Rekenkamer Gouda
Groen in de stad

Het rapport is op 3 maart 2025 aangeboden aan de raad van Gouda.

De rekenkamer doet drie aanbevelingen, waaronder:
1. Stel een bomenplan vast dat ook voor
   de wijken geldt.
2. Meet ieder jaar hoeveel bomen er zijn.
`

async function intake(args: string[], input = '') {
  const child = spawn('node_modules/.bin/tsx', ['app/commands/intake.ts', ...args])
  child.stdin.end(input)
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve))
  const [out, problem] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { out, problem, code: await closed }
}

describe('the intake command', () => {
  it('prints what stands in its input, with the words at each place', async () => {
    const { out, code } = await intake(['-', '--json'], page)
    const report = JSON.parse(out)
    expect(code).toBe(0)
    expect(report).toMatchObject({
      title: 'Groen in de stad',
      auditOffice: 'Rekenkamer Gouda',
      offeredOn: '2025-03-03',
      municipalities: [{ code: 'GM0513', name: 'Gouda' }],
      announcedCount: 3,
    })
    expect(report.notes.join(' ')).toContain('3 aangekondigd, 2 gevonden')
    expect(report.recommendations[0]).toMatchObject({
      number: '1',
      text: 'Stel een bomenplan vast dat ook voor de wijken geldt.',
      place: { line: 7, quote: 'Stel een bomenplan vast dat ook voor\n   de wijken geldt.' },
    })
  })

  it('says in a sentence what is wrong with what it was given', async () => {
    const wrong = await Promise.all([
      intake([]),
      intake(['--jsn']),
      intake(['/nergens/rapport.pdf']),
      intake(['-'], ''),
    ])
    expect(wrong.map(({ code }) => code)).toEqual([2, 2, 1, 1])
    expect(wrong.map(({ problem }) => problem.split('\n')[0])).toEqual([
      'Geef een bestand op.',
      'Deze optie bestaat niet.',
      'rapport.pdf: dit bestand bestaat niet of kan niet worden gelezen.',
      'invoer: Het bestand is leeg.',
    ])
  })
})
