import type { MunicipalityRole } from '#db/schema/codes.ts'

export const municipalityRoleWords: Record<MunicipalityRole, string> = {
  own: 'voert zelf uit',
  commissioning: 'opdrachtgever',
  executing: 'opdrachtnemer',
}
