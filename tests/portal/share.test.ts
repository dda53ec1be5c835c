import { expect, it } from 'vitest'
import { phaseLooks } from '#app/portal/pictures/looks.ts'
import { sharePicture } from '#app/portal/pictures/share-picture.server.ts'
import { shareSvg } from '#app/portal/pictures/share-svg.server.tsx'
import { shareTags } from '#app/portal/share-tags.ts'
import { clockAt } from '#app/workflow/clock.ts'
import { NotFound } from '#app/workflow/errors.ts'
import { demoDatabase } from '#tests/support/demo.ts'

it('makes a picture of 1200 by 630 for each page that people share, kept until something changes', async () => {
  const context = { db: demoDatabase(), clock: clockAt('2026-11-24T09:00:00.000Z') }
  for (const path of [
    '',
    'gemeenten/wassenaar',
    'onderzoeken/statushouders',
    'onderzoeken/statushouders/voorschoten',
  ]) {
    const made = sharePicture(context, path)
    expect(sharePicture(context, path), path).toBe(made)
    const png = await made
    expect([png.readUInt32BE(16), png.readUInt32BE(20)], path).toEqual([1200, 630])
  }
  for (const path of ['brieven/1', 'gemeenten/nergens', 'gemeenten/wassenaar/meer'])
    await expect(sharePicture(context, path), path).rejects.toThrow(NotFound)
})

it('keeps the longest title inside the picture', () => {
  const svg = shareSvg({
    title: 'Een onderzoek naar de manier waarop gemeenten '.repeat(5),
    above: 'Vervolg in de gemeenteraad van Leidschendam-Voorburg',
    on: '2026-11-24',
    parts: [{ look: phaseLooks.to_plan, count: 7 }],
  })
  const lines = [...svg.matchAll(/font-size="60"[^>]*>([^<]+)</g)].map(([, line]) => line ?? '')
  expect(lines).toHaveLength(3)
  expect(lines.at(-1)).toMatch(/…$/)
  for (const line of lines) expect(line.length).toBeLessThan(36)
  expect(svg).toContain('7 aanbevelingen, stand per 24 november 2026')
})

it('gives whole addresses to who shows a shared link', () => {
  const tags = shareTags([{ id: 'routes/_portal', data: { baseUrl: 'https://o.example' } }], {
    path: 'gemeenten/wassenaar',
    title: 'Wassenaar',
    description: 'Hoe ver',
  })
  expect(tags).toContainEqual({
    property: 'og:image',
    content: 'https://o.example/beeld/delen/gemeenten/wassenaar/deel.png',
  })
})
