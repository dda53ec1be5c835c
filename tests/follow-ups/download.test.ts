import { describe, expect, it } from 'vitest'
import { downloadableFile } from '#app/follow-ups/download.server.ts'
import { postUpdate } from '#app/follow-ups/post-update.server.ts'
import { NotFound } from '#app/workflow/errors.ts'
import { ReceivedFile } from '#app/workflow/form.server.ts'
import { file } from '#db/schema/index.ts'
import { elders, first, polderdam, smallWorld } from '#tests/support/world.ts'

describe('downloadableFile', () => {
  it('is for who may see the municipality, and for nobody else', () => {
    const { context, db, people, personWith, withReport } = smallWorld()
    const id = first(withReport().followUpIds)
    const bytes = new TextEncoder().encode('<script>alert(1)</script>')
    postUpdate(context, people.coordinator, id, {
      occurredOn: '2026-03-01',
      status: 'in_progress',
      done: 'Geteld.',
      next: '',
      reason: '',
      internalNote: '',
      evidenceTitle: 'Lijst',
      evidenceUrl: '',
      evidenceFile: new ReceivedFile(bytes, 'lijst.html', 'text/html'),
      evidenceOn: null,
    })
    const fileId = first(db.select({ id: file.id }).from(file).all()).id
    expect(downloadableFile(context, people.owner, fileId).name).toBe('lijst.html')
    expect(downloadableFile(context, people.auditor, fileId).size).toBe(bytes.length)
    const outsiders = [
      null,
      people.admin,
      personWith('clerk', polderdam),
      personWith('auditor', elders),
    ]
    for (const actor of outsiders)
      expect(() => downloadableFile(context, actor, fileId)).toThrow(NotFound)
    expect(() => downloadableFile(context, people.owner, fileId + 1)).toThrow(NotFound)
  })
})
