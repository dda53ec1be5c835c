import { existsSync } from 'node:fs'
import {
  fixtureSets,
  fixturesOf,
  type Measured,
  measure,
  percents,
  total,
} from '#tests/support/intake-quality.ts'

/**
 * `npm run intake:quality`: precision and recall per text of the fixtures. With a folder as argument
 * (pairs of `name.txt` and `name.json`) it measures those texts instead; `--details` lists the differences.
 */
const details = process.argv.includes('--details')
const given = process.argv.slice(2).filter((each) => !each.startsWith('--'))
const folders = given.length > 0 ? given : fixtureSets.map((set) => `tests/fixtures/intake/${set}`)

const cell = (value: string | number, width: number) => String(value).padStart(width)
const shown = (value: number) => cell(value.toFixed(0), 5)

function row(
  label: string,
  measured: Pick<Measured, 'recommendations' | 'addressees' | 'municipalities'>,
) {
  const parts = [measured.recommendations, measured.addressees, measured.municipalities].map(
    (score) => {
      const { recall, precision } = percents(score)
      return `${shown(recall)}${shown(precision)}`
    },
  )
  return `${label.padEnd(46)}${parts.join('  ')}`
}

for (const folder of folders) {
  if (!existsSync(folder)) throw new Error(`Folder not found: ${folder}`)
  const all = fixturesOf(folder).map(({ name, text, expected }) => measure(name, text, expected))
  console.log(`\n${folder}: ${all.length} texts; recall and precision in percents`)
  console.log(`${''.padEnd(46)}aanbeveling  geadress.    gemeente`)
  for (const each of all) {
    const off = [each.office === false ? 'rekenkamer' : '', each.offeredOn === false ? 'datum' : '']
    console.log(`${row(each.name, each)}  ${off.filter((word) => word).join(' ')}`)
    if (!details) continue
    for (const text of each.missed) console.log(`    gemist:   ${text}`)
    for (const text of each.invented) console.log(`    te veel:  ${text}`)
  }
  console.log(
    row('totaal', {
      recommendations: total(all.map((each) => each.recommendations)),
      addressees: total(all.map((each) => each.addressees)),
      municipalities: total(all.map((each) => each.municipalities)),
    }),
  )
  const exact = all.reduce((sum, each) => sum + each.exact, 0)
  const right = all.reduce((sum, each) => sum + each.recommendations.right, 0)
  console.log(`letterlijk gelijk: ${exact} van ${right}`)
}
