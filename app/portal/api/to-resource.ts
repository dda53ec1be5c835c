import type { PublicPaper, PublicPlace, PublicReport } from '../catalogue.server.ts'
import type { PublicEvent } from '../public-event.ts'
import type { PublicFollowUp } from '../public-follow-up.ts'
import type { PublicLetter } from '../public-letters.server.ts'
import { recommendationAnchor } from '../recommendation-anchor.ts'
import {
  addresseeCodes,
  closureKindCodes,
  closurePartyCodes,
  deadlineCodes,
  letterKindCodes,
  outcomeCodes,
  paperCodes,
  phaseCodes,
  responseCodes,
  roleCodes,
  statusCodes,
  verdictCodes,
} from './codes.ts'
import type {
  Aanbeveling,
  Besluit,
  Brief,
  Gebeurtenis,
  Gemeente,
  Onderzoek,
  Opvolging,
} from './resources.ts'

/** The base of absolute addresses, without a slash at the end. */
type Base = string

export function toGemeente(place: PublicPlace, base: Base): Gemeente {
  return { code: place.code, naam: place.name, pagina: `${base}/gemeenten/${place.slug}` }
}

export function toOnderzoek(report: PublicReport, base: Base): Onderzoek {
  return {
    kenmerk: report.slug,
    titel: report.title,
    korteTitel: report.shortTitle,
    rekenkamer: { naam: report.auditOffice.name, website: report.auditOffice.website },
    onderzoekers: report.researcher,
    onderzochtVan: report.periodFrom,
    onderzochtTot: report.periodUntil,
    aangebodenOp: report.offeredOn,
    publicatie: report.sourceUrl,
    bestuurlijkeReacties: report.responseSummary,
    nawoord: report.afterword,
    gemeenten: report.municipalityCodes,
    pagina: `${base}/onderzoeken/${report.slug}`,
  }
}

export function toAanbeveling(
  recommendation: PublicFollowUp['recommendation'],
  report: PublicReport,
): Aanbeveling {
  return {
    id: recommendation.id,
    onderzoek: report.slug,
    nummer: recommendation.number,
    volgorde: recommendation.position,
    titel: recommendation.title,
    tekst: recommendation.text,
    gerichtAan: addresseeCodes[recommendation.addressee],
    hoortBij: recommendation.parentId,
    metVoorrang: recommendation.priority,
  }
}

type Place = { report: PublicReport; municipality: { slug: string }; on: string; base: Base }

export function toOpvolging(one: PublicFollowUp, place: Place): Opvolging {
  const { response, decision, implementation, review, closure, portfolioHolder } = one
  const { id, number, title } = one.recommendation
  const { report, municipality, base } = place
  return {
    id: one.id,
    onderzoek: report.slug,
    gemeente: one.municipalityCode,
    aanbeveling: { id, nummer: number, titel: title },
    rol: roleCodes[one.role],
    uitvoerder: one.executor,
    peildatum: place.on,
    aangebodenOp: one.offeredOn,
    fase: phaseCodes[one.phase],
    geeindigdOp: one.endedOn,
    reactie: response && {
      datum: response.on,
      soort: responseCodes[response.kind],
      toelichting: response.explanation,
      document: response.documentUrl,
    },
    besluit: decision && {
      besluit: decision.id,
      datum: decision.on,
      uitkomst: outcomeCodes[decision.outcome],
      gewijzigdeTekst: decision.amendedText,
      toelichting: decision.explanation,
      agendapunt: decision.agendaItem,
      document: decision.documentUrl,
    },
    uitvoering: {
      status: implementation.status && statusCodes[implementation.status],
      datum: implementation.on,
      gedaan: implementation.done,
      hierna: implementation.next,
      reden: implementation.reason,
      laatsteBerichtOp: implementation.lastUpdateOn,
      stappenGereed: implementation.stepsDone,
      stappenGepland: implementation.stepsPlanned,
    },
    oordeel: review && {
      datum: review.on,
      oordeel: verdictCodes[review.verdict],
      toelichting: review.explanation,
    },
    afdoening: closure && {
      datum: closure.on,
      soort: closureKindCodes[closure.kind],
      door: closurePartyCodes[closure.party],
      reden: closure.reason,
      gevolg: closure.consequence,
      document: closure.documentUrl,
    },
    portefeuillehouder: portfolioHolder && {
      naam: portfolioHolder.name,
      portefeuille: portfolioHolder.portfolio,
    },
    uitvoeringGereedOp: one.implementationDueOn,
    eersteUitvoeringGereedOp: one.firstImplementationDueOn,
    teLaat: one.overdue.map(({ kind, dueOn, days }) => ({
      termijn: deadlineCodes[kind],
      datum: dueOn,
      dagen: days,
    })),
    pagina: `${base}/onderzoeken/${report.slug}/${municipality.slug}#${recommendationAnchor(number)}`,
  }
}

export function toGebeurtenis(event: PublicEvent): Gebeurtenis {
  return {
    id: event.key,
    datum: event.on,
    hierna: '',
    document: '',
    van: null,
    naar: null,
    bewijsstukken: [],
    ...told(event),
  }
}

function told(
  event: PublicEvent,
): Pick<Gebeurtenis, 'soort' | 'uitkomst' | 'tekst'> & Partial<Gebeurtenis> {
  switch (event.type) {
    case 'response':
      return {
        soort: 'reactie',
        uitkomst: responseCodes[event.kind],
        tekst: event.explanation,
        document: event.documentUrl,
      }
    case 'decision':
      return {
        soort: 'besluit',
        uitkomst: outcomeCodes[event.outcome],
        tekst: event.amendedText || event.explanation,
        document: event.documentUrl,
      }
    case 'update':
      return {
        soort: 'bericht',
        uitkomst: event.status === null ? 'geen_wijziging' : statusCodes[event.status],
        tekst: [event.done, event.reason].filter(Boolean).join('\n'),
        hierna: event.next,
        bewijsstukken: event.evidence.map(({ title, url, on }) => ({
          titel: title,
          adres: url,
          datum: on,
        })),
      }
    case 'extension':
      return {
        soort: 'uitstel',
        uitkomst: event.granted ? 'verleend' : 'geweigerd',
        tekst: event.reason,
        van: event.fromOn,
        naar: event.toOn,
      }
    case 'review':
      return {
        soort: 'oordeel',
        uitkomst: verdictCodes[event.verdict],
        tekst: event.explanation,
      }
    case 'closure':
      return {
        soort: 'afdoening',
        uitkomst: closureKindCodes[event.kind],
        tekst: [event.reason, event.consequence].filter(Boolean).join('\n'),
        document: event.documentUrl,
      }
  }
}

/** The decisions of one council about one report, out of the events of its follow-ups; oldest first. */
export function toBesluiten(
  followUps: readonly PublicFollowUp[],
  events: ReadonlyMap<number, readonly PublicEvent[]>,
  papers: readonly PublicPaper[],
  report: PublicReport,
): Besluit[] {
  const decisions = new Map<number, Besluit>()
  for (const followUp of followUps) {
    for (const event of events.get(followUp.id) ?? []) {
      if (event.type !== 'decision') continue
      const known = decisions.get(event.decisionId) ?? {
        id: event.decisionId,
        onderzoek: report.slug,
        gemeente: followUp.municipalityCode,
        datum: event.on,
        agendapunt: event.agendaItem,
        document: event.documentUrl,
        uitkomsten: [],
        stukken: papers
          .filter((paper) => paper.decisionId === event.decisionId)
          .map(({ kind, title, url }) => ({ soort: paperCodes[kind], titel: title, adres: url })),
      }
      known.uitkomsten.push({
        opvolging: followUp.id,
        nummer: followUp.recommendation.number,
        uitkomst: outcomeCodes[event.outcome],
        gewijzigdeTekst: event.amendedText,
        toelichting: event.explanation,
      })
      decisions.set(event.decisionId, known)
    }
  }
  return [...decisions.values()].sort((a, b) => (a.datum < b.datum ? -1 : 1))
}

export function toBrief(letter: PublicLetter, report: PublicReport, base: Base): Brief {
  const page = `${base}/brieven/${letter.id}`
  return {
    id: letter.id,
    soort: letterKindCodes[letter.kind],
    nummer: letter.number,
    onderwerp: letter.subject,
    onderzoek: report.slug,
    gemeente: letter.municipalityCode,
    peildatum: letter.asOf,
    verzondenOp: letter.sentOn,
    corrigeert: letter.correctsId,
    pagina: page,
    pdf: `${page}/pdf`,
    docx: `${page}/docx`,
  }
}
