import type {
  ClosureParty,
  CouncilPaperKind,
  DecisionOutcome,
  ResponseKind,
} from '#db/schema/codes.ts'

export const responseWords: Record<ResponseKind, string> = {
  accepted: 'Overnemen',
  partly: 'Deels overnemen',
  rejected: 'Niet overnemen',
  already_practice: 'Al bestaande praktijk',
}

export const outcomeWords: Record<DecisionOutcome, string> = {
  adopted: 'Overgenomen',
  adopted_amended: 'Gewijzigd overgenomen',
  not_adopted: 'Niet overgenomen',
  noted: 'Voor kennisgeving aangenomen',
  deferred: 'Aangehouden',
}

export const councilPaperWords: Record<CouncilPaperKind, string> = {
  motion: 'Motie',
  amendment: 'Amendement',
  commitment: 'Toezegging',
}

export const closurePartyWords: Record<ClosureParty, string> = {
  college: 'college',
  auditOffice: 'rekenkamer',
  council: 'raad',
}
