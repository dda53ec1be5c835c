import { describe, expect, it } from 'vitest'
import { type Actor, may } from '#app/accounts/permissions.ts'
import type { Role } from '#db/schema/codes.ts'

const actor = (role: Role, codes = ['GM0001'], auditOfficeId: number | null = null): Actor => ({
  personId: 7,
  name: role,
  roles: [{ role, auditOfficeId, municipalityCodes: codes }],
})
const here = { municipalityCode: 'GM0001' }
const elsewhere = { municipalityCode: 'GM0002' }

describe('may', () => {
  it('gives nobody signed in nothing', () => {
    expect(may(null, 'viewMunicipality', here)).toBe(false)
  })

  it('stops at the border of the municipality', () => {
    expect(may(actor('clerk'), 'recordDecision', here)).toBe(true)
    expect(may(actor('clerk'), 'recordDecision', elsewhere)).toBe(false)
  })

  it('gives an owner only what it owns', () => {
    expect(may(actor('owner'), 'postUpdate', { ...here, owners: [7] })).toBe(true)
    expect(may(actor('owner'), 'postUpdate', { ...here, owners: [8] })).toBe(false)
    expect(may(actor('owner'), 'postUpdate', here)).toBe(false)
    expect(may(actor('owner'), 'viewMunicipality', here)).toBe(true)
  })

  it('keeps an auditor to the reports of its office', () => {
    const auditor = actor('auditor', ['GM0001'], 1)
    expect(may(auditor, 'recordReview', { ...here, auditOfficeId: 1 })).toBe(true)
    expect(may(auditor, 'recordReview', { ...here, auditOfficeId: 2 })).toBe(false)
  })

  it('gives the admin no say in content', () => {
    const admin = actor('admin', [])
    expect(may(admin, 'manageInstallation')).toBe(true)
    expect(may(admin, 'viewMunicipality', here)).toBe(false)
    expect(may(admin, 'postUpdate', { ...here, owners: [7] })).toBe(false)
  })
})
