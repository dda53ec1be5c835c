import { describe, expect, it } from 'vitest'
import { frontPage } from '#app/portal/front-page.server.ts'
import { municipalityPage } from '#app/portal/municipality-page.server.ts'
import { publicMunicipality } from '#app/portal/public-municipality.server.ts'
import { councilPage, reportPage } from '#app/portal/report-page.server.ts'
import { clockAt } from '#app/workflow/clock.ts'
import { NotFound } from '#app/workflow/errors.ts'
import { voorschoten, wassenaar } from '#db/demo/people.ts'
import { offering } from '#db/schema/index.ts'
import { demoDatabase } from '#tests/support/demo.ts'
import { expectNoMarker, markPrivateTexts } from '#tests/support/private-markers.ts'

function demo() {
  const db = demoDatabase()
  return { db, clock: clockAt('2026-11-24T09:00:00.000Z') }
}

describe('the public view', () => {
  it('holds nothing of any private text', async () => {
    const context = demo()
    const marked = markPrivateTexts(context.db)
    expect(marked).toEqual(
      expect.arrayContaining([
        'person.name',
        'person.job_title',
        'status_update.internal_note',
        'step_revision.title',
        'extension_ruling.explanation',
        'municipality.clerk_email',
      ]),
    )
    const seen = [
      await frontPage(context),
      reportPage(context, 'statushouders'),
      ...['wassenaar', 'voorschoten', 'oegstgeest', 'leidschendam-voorburg'].flatMap((slug) => [
        municipalityPage(context, slug),
        councilPage(context, 'statushouders', slug),
      ]),
    ]
    expectNoMarker(JSON.stringify(seen), 'the data of the pages')
  })

  it('tells of an extension only once it was ruled on', () => {
    const view = publicMunicipality(demo(), wassenaar)
    const extensions = [...view.events.values()].flat().filter((one) => one.type === 'extension')
    expect(extensions.map((one) => one.fromOn)).toEqual(['2026-10-01', '2026-10-01'])
    expect(JSON.stringify(extensions)).not.toContain('wacht op de cijfers')
  })

  it('keeps a report to itself until it is offered', () => {
    const context = demo()
    context.db.update(offering).set({ offeredOn: '2026-11-25' }).run()
    expect(() => reportPage(context, 'statushouders')).toThrow(NotFound)
    expect(municipalityPage(context, 'wassenaar').summary.total).toBe(0)
  })

  it('shows silence: the newest message of Voorschoten, and the letter that never came', () => {
    const context = demo()
    const page = municipalityPage(context, 'voorschoten')
    expect(page.summary.lastUpdateOn).toBe('2025-09-24')
    expect(page.news[0]).toMatchObject({ type: 'notification', missed: true, on: '2026-07-01' })
    expect(publicMunicipality(context, voorschoten).notifications[0]?.metOn).toBeNull()
  })
})
