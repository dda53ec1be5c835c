import { expect, it } from 'vitest'
import { assignOwner } from '#app/follow-ups/assign-owner.server.ts'
import { publicReports } from '#app/portal/catalogue.server.ts'
import { municipalityPictures } from '#app/portal/pictures/pictures.server.ts'
import { followUp } from '#db/schema/index.ts'
import { duinstad, polderdam, smallWorld } from '#tests/support/world.ts'

it('keeps the reports and pictures of others while follow-ups change, until a report is entered', () => {
  const world = smallWorld()
  world.withReport()
  const { context, db, people } = world
  const reports = publicReports(context)
  expect(reports).toHaveLength(1)
  const [here, there] = ['duinstad', 'polderdam'].map((slug) => municipalityPictures(context, slug))
  const rows = db.select().from(followUp).all()
  const id = rows.find((row) => row.municipalityCode === duinstad)?.id ?? 0
  const { coordinator, owner } = people
  assignOwner(context, coordinator, id, { ownerId: owner.personId, portfolioHolderId: 1 })
  expect(publicReports(context)).toBe(reports)
  expect(municipalityPictures(context, 'duinstad')).not.toBe(here)
  expect(municipalityPictures(context, 'polderdam')).toBe(there)
  world.withReport([polderdam])
  expect(publicReports(context)).toHaveLength(2)
  expect(municipalityPictures(context, 'polderdam')).not.toBe(there)
})
