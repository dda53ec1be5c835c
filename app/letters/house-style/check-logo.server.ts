import { load } from 'cheerio/slim'
import { pngOf } from '../render/png.server.ts'

/** A logo that can't be used: why. */
export class LogoRefused extends Error {
  override name = 'LogoRefused'
}

const maxBytes = 500_000
const maxPixels = 4000
/** Twelve millimetres on paper at more than 600 dots an inch. */
const height = 320

/** What draws, and nothing that runs, fetches, or takes its shape from a font that is not here. */
const drawing = new Set(
  'svg g path rect circle ellipse line polyline polygon defs symbol use image lineargradient radialgradient stop clippath mask title desc metadata style'.split(
    ' ',
  ),
)

/**
 * A logo (SVG or PNG) drawn anew as PNG: what else was in the file is gone. Throws `LogoRefused` with what to do about
 * it.
 */
export async function checkedLogo(content: Uint8Array): Promise<Buffer> {
  if (content.length > maxBytes) {
    throw new LogoRefused('Dit bestand is te groot voor een logo: ten hoogste 500 kB')
  }
  const bytes = Buffer.from(content)
  const svg = isPng(bytes) ? svgOfPng(bytes) : svgText(bytes)
  const png = await pngOf(svg, { height }).catch(() => {
    throw new LogoRefused(
      'Dit bestand kon niet worden gelezen. Bewaar het logo opnieuw als SVG of PNG',
    )
  })
  if (png.readUInt32BE(16) > 10 * height) {
    throw new LogoRefused(
      'Dit logo is meer dan tien keer zo breed als hoog; dat past niet op een brief',
    )
  }
  return png
}

function isPng(bytes: Buffer): boolean {
  return bytes.length > 24 && bytes.subarray(0, 8).toString('latin1') === '\x89PNG\r\n\x1a\n'
}

function svgOfPng(bytes: Buffer): string {
  const [wide, high] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  if (wide === 0 || high === 0 || wide > maxPixels || high > maxPixels) {
    throw new LogoRefused(
      `Dit beeld is te groot: ten hoogste ${maxPixels} bij ${maxPixels} beeldpunten`,
    )
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${wide} ${high}"><image width="${wide}" height="${high}" href="data:image/png;base64,${bytes.toString('base64')}"/></svg>`
}

function svgText(bytes: Buffer): string {
  const text = bytes.toString('utf8')
  if (/<!ENTITY/i.test(text))
    throw new LogoRefused('Dit SVG-bestand bevat entiteiten; bewaar het als gewone SVG')
  const $ = load(text, { xml: true })
  if (!$.root().children('svg').length) {
    throw new LogoRefused('Dit is geen SVG of PNG. Kies een bestand dat eindigt op .svg of .png')
  }
  for (const one of $('*').toArray()) {
    const name = ($(one).prop('tagName') ?? '').toLowerCase().replace(/^svg:/, '')
    if (name === 'text')
      throw new LogoRefused('Het logo bevat tekst in een lettertype. Zet de tekst om in vormen')
    // Programs leave their own notes, which have a prefix and draw nothing.
    if (!name.includes(':') && !drawing.has(name)) {
      throw new LogoRefused(
        `Het onderdeel <${name}> kan niet in een logo. Bewaar het als eenvoudige SVG`,
      )
    }
    const href = $(one).attr('href') ?? $(one).attr('xlink:href') ?? '#'
    if (!href.startsWith('#') && !/^data:image\/(png|jpeg);base64,/.test(href)) {
      throw new LogoRefused(
        'Het logo haalt iets van een andere plaats. Zet alles in het bestand zelf',
      )
    }
    if (name === 'use' && repeats($, href)) {
      throw new LogoRefused('Het logo verwijst naar verwijzingen. Bewaar het als eenvoudige SVG')
    }
  }
  return text
}

/** References to what holds references itself could be made to grow without end. */
function repeats($: ReturnType<typeof load>, href: string): boolean {
  const target = $('*').filter((_, one) => $(one).attr('id') === href.slice(1))
  return target.is('use') || target.find('use').length > 0
}
