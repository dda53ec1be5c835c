import { load } from 'cheerio'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { checkedLogo } from '#app/letters/house-style/check-logo.server.ts'
import { currentLogo, styledPlaces } from '#app/letters/house-style/house-style-page.server.ts'
import { dropHouseStyle, setHouseStyle } from '#app/letters/house-style/set-house-style.server.ts'
import { accentProblem, houseStyleOf } from '#app/letters/house-style.ts'
import { setHouseStyleInput } from '#app/letters/input.ts'
import { letterModel } from '#app/letters/model.ts'
import { checkPdf } from '#app/letters/pdf-check/check.ts'
import { renderDocx } from '#app/letters/render/docx.server.ts'
import { renderPdf } from '#app/letters/render/pdf.server.ts'
import { Forbidden, NotFound } from '#app/workflow/errors.ts'
import { ReceivedFile } from '#app/workflow/form.server.ts'
import { auditTrail } from '#db/schema/index.ts'
import { duinstad, polderdam, smallWorld } from '#tests/support/world.ts'
import { fullCase, letterInput } from './case.ts'

const svg = (inside: string, more = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"${more}>${inside}</svg>`
const plain = svg('<rect width="40" height="20" fill="#123456"/>')
const bytes = (text: string) => new TextEncoder().encode(text)

describe('the colour of letters', () => {
  test('must be dark enough for text on paper', () => {
    expect(accentProblem('#1f4e8c')).toBeNull()
    expect(accentProblem('#767676')).toBeNull()
    expect(accentProblem('#777777')).toContain('het contrast is 4,4 en moet ten minste 4,5 zijn')
    expect(accentProblem('#ffd400')).toContain('te licht')
    expect(accentProblem('blauw')).toContain('Schrijf de kleur als #')
  })
})

describe('a logo', () => {
  const logo = (text: string) => checkedLogo(bytes(text))

  test.each([
    ['a script', svg('<script>alert(1)</script>'), '<script>'],
    [
      'a picture from elsewhere',
      svg('<image href="https://elders.example/x.png"/>'),
      'andere plaats',
    ],
    [
      'a file of the server',
      svg('<image xlink:href="/etc/passwd"/>', ' xmlns:xlink="http://www.w3.org/1999/xlink"'),
      'andere plaats',
    ],
    [
      'an SVG in an SVG',
      svg('<image href="data:image/svg+xml;base64,PHN2Zy8+"/>'),
      'andere plaats',
    ],
    ['text in a font', svg('<text>Gemeente</text>'), 'Zet de tekst om in vormen'],
    ['a page inside', svg('<foreignObject/>'), '<foreignobject>'],
    ['entities', `<!DOCTYPE svg [<!ENTITY a "b">]>${plain}`, 'entiteiten'],
    [
      'references to references',
      svg('<defs><g id="a"><use href="#b"/></g><g id="b"/></defs><use href="#a"/>'),
      'verwijzingen',
    ],
    ['no picture', 'gewone tekst', 'geen SVG of PNG'],
    ['half an SVG', '<svg xmlns="http://www.w3.org/2000/svg"><rect', 'kon niet worden gelezen'],
    [
      'a very wide one',
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 20"><rect width="9" height="9"/></svg>',
      'tien keer zo breed',
    ],
  ])('with %s is refused, with what to do', async (_what, text, message) => {
    await expect(logo(text)).rejects.toThrow(message)
  })

  test('of too many pixels or bytes is refused before it is drawn', async () => {
    const png = Buffer.from(await logo(plain))
    png.writeUInt32BE(20_000, 16)
    await expect(checkedLogo(png)).rejects.toThrow('4000 bij 4000')
    await expect(checkedLogo(new Uint8Array(500_001))).rejects.toThrow('500 kB')
  })

  test('is drawn anew as PNG, also from a PNG, and the same each time', async () => {
    const png = await logo(plain)
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([640, 320])
    expect(png.equals(await logo(plain))).toBe(true)
    expect((await checkedLogo(png)).readUInt32BE(20)).toBe(320)
  })

  test('stands on the PDF and in the DOCX, and the PDF has no fault', async () => {
    const houseStyle = houseStyleOf('duin', { accent: '#7a1f5c', logo: await logo(plain) })
    const input = letterInput({ followUps: fullCase() })
    const letter = letterModel({ ...input, municipality: { ...input.municipality, houseStyle } })
    const pdf = renderPdf(letter)
    expect(checkPdf(pdf)).toEqual([])
    expect(pdf.toString('latin1')).toMatch(/\/Subtype \/Image/)
    expect(renderPdf(letter).equals(pdf)).toBe(true)
    const docx = await renderDocx(letter)
    expect((await renderDocx(letter)).equals(docx)).toBe(true)
    const parts = unzipSync(docx)
    const document = load(Buffer.from(parts['word/document.xml'] ?? []), { xml: true })
    expect(document('wp\\:docPr').attr('descr')).toBe('Logo van Gemeente Duinrade')
    expect(Object.keys(parts).filter((name) => name.endsWith('.png'))).toHaveLength(1)
  })
})

describe('the look of letters of a municipality', () => {
  const form = (more: Record<string, unknown>) =>
    setHouseStyleInput.parse({ municipalityCode: duinstad, ...more })
  const file = (text: string) => new ReceivedFile(bytes(text), 'logo.svg', 'image/svg+xml')

  test('is that of its theme, then its own, then that of its theme again', async () => {
    const { context, people } = smallWorld()
    const look = () => styledPlaces(context, people.coordinator)
    const [usual] = look()
    expect(usual).toMatchObject({ name: 'Duinstad', ownAccent: false, ownLogo: false })

    await setHouseStyle(context, people.coordinator, form({ accent: '#7A1F5C', logo: file(plain) }))
    expect(look()).toMatchObject([{ accent: '#7a1f5c', ownAccent: true, ownLogo: true }])
    expect(currentLogo(context, people.coordinator, duinstad)).toContain('data:image/png;base64,')

    await setHouseStyle(context, people.coordinator, form({ accent: '' }))
    expect(look()).toMatchObject([{ accent: usual?.accent, ownAccent: false, ownLogo: true }])

    dropHouseStyle(context, people.admin, { municipalityCode: duinstad })
    expect(look()).toEqual([usual])
    const { db } = context
    const trail = db.select().from(auditTrail).all()
    expect(trail.map(({ action }) => action)).toEqual([
      'setHouseStyle',
      'setHouseStyle',
      'dropHouseStyle',
    ])
  })

  test('a wrong logo is said at its field, and changes nothing', async () => {
    const { context, people } = smallWorld()
    const wrong = form({ accent: '', logo: file(svg('<text>a</text>')) })
    await expect(setHouseStyle(context, people.coordinator, wrong)).rejects.toMatchObject({
      field: 'logo',
    })
    expect(context.db.select().from(auditTrail).all()).toEqual([])
  })

  test('a light colour is no input', () => {
    const result = setHouseStyleInput.safeParse({ municipalityCode: duinstad, accent: '#ffee00' })
    expect(result.error?.issues.map(({ path }) => path)).toEqual([['accent']])
  })

  test('is only for the coordinator of that municipality and the admin', async () => {
    const { context, people, personWith } = smallWorld()
    const stranger = personWith('coordinator', polderdam)
    for (const actor of [people.clerk, people.owner, people.executive, people.auditor, stranger]) {
      await expect(setHouseStyle(context, actor, form({ accent: '' }))).rejects.toThrow()
    }
    expect(() => styledPlaces(context, people.clerk)).toThrow(Forbidden)
    expect(() => currentLogo(context, stranger, duinstad)).toThrow(NotFound)
    expect(styledPlaces(context, people.admin)).toHaveLength(3)
  })
})
