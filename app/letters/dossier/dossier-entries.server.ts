import { eq } from 'drizzle-orm'
import { stateAsOf } from '#app/follow-ups/history.ts'
import { dutchCsvOf } from '#app/ui/csv.ts'
import { formatDate } from '#app/ui/date.ts'
import { phaseWords } from '#app/ui/phase-words.ts'
import type { Readable } from '#db/client.ts'
import { file } from '#db/schema/index.ts'
import { mdtoOfDossier, mdtoOfFile } from '../archive/mdto.ts'
import { archiveFacts, frozenLetter, sha256 } from '../letter-files.server.ts'
import { renderHtml } from '../render/html.server.tsx'
import type { ZipEntry } from '../zip-stream.ts'
import { dossierEvents } from './dossier-events.ts'
import { dossierPage } from './dossier-page.server.tsx'
import type { Dossier, DossierFile } from './read-dossier.server.ts'

/**
 * The files of a dossier, one read at a time: the page to read it with, the letters with their metadata, the evidence,
 * the data as CSV and JSON, the metadata of the whole, and last the SHA-256 of every file. `origin` is the address of
 * the application.
 */
export function* dossierEntries(
  db: Readable,
  dossier: Dossier,
  origin: string,
): Generator<ZipEntry> {
  const sums: string[] = []
  for (const entry of contents(db, dossier, origin)) {
    sums.push(`${sha256(entry.content)}  ${entry.name}`)
    yield entry
  }
  yield text('SHA256SUMS.txt', `${sums.join('\n')}\n`)
}

function text(name: string, content: string): ZipEntry {
  return { name, content: Buffer.from(content) }
}

function* contents(db: Readable, dossier: Dossier, origin: string): Generator<ZipEntry> {
  yield text('index.html', dossierPage(dossier))
  yield text('LEESMIJ.txt', readMe(dossier))
  const kept = new Set<string>()
  for (const { row, files } of dossier.letters) {
    const letter = frozenLetter(row)
    for (const one of files) yield* stored(db, one, kept)
    const stem = files.find(({ path }) => path.endsWith('.pdf'))?.path.slice(0, -4)
    yield text(`${stem ?? `brieven/${row.id}`}.html`, renderHtml(letter))
    const url = `${origin}/brieven/${row.id}`
    const facts = archiveFacts(db, row, letter, [], url)
    for (const one of files.filter(({ path }) => /\.(pdf|docx)$/.test(path))) {
      yield text(`${one.path}.mdto.xml`, mdtoOfFile(facts, { ...one, madeAt: one.storedAt }))
    }
  }
  for (const { file: one } of dossier.evidence) if (one !== null) yield* stored(db, one, kept)
  yield text('gegevens/aanbevelingen.csv', recommendationsCsv(dossier))
  yield text('gegevens/gebeurtenissen.csv', eventsCsv(dossier))
  yield text('gegevens/dossier.json', `${JSON.stringify(dataOf(dossier), null, 2)}\n`)
  yield text('metagegevens/dossier.mdto.xml', mdtoOfDossier(metadataOf(dossier)))
}

/** A letter that is evidence too lies in the dossier once for each place, a file twice in one place once. */
function* stored(db: Readable, one: DossierFile, kept: Set<string>): Generator<ZipEntry> {
  if (kept.has(one.path)) return
  kept.add(one.path)
  const row = db.select({ content: file.content }).from(file).where(eq(file.id, one.fileId)).get()
  if (row !== undefined) yield { name: one.path, content: row.content }
}

function recommendationsCsv({ followUps, moment }: Dossier): string {
  const rows = followUps.map((facts) => {
    const { phase, lastUpdate } = stateAsOf(facts, moment)
    const { number, title, text: words } = facts.recommendation
    return [number, title, words, phaseWords[phase].word, lastUpdate?.occurredOn ?? null]
  })
  return dutchCsvOf([['nummer', 'titel', 'tekst', 'fase', 'laatste bericht'], ...rows])
}

function eventsCsv({ followUps, moment }: Dossier): string {
  const rows = followUps.flatMap((facts) =>
    dossierEvents(facts, moment).map(({ on, party, what, text: words }) => [
      facts.recommendation.number,
      on,
      party,
      what,
      words,
    ]),
  )
  return dutchCsvOf([['aanbeveling', 'datum', 'door', 'wat', 'tekst'], ...rows])
}

function dataOf(dossier: Dossier) {
  const { report, municipality, moment, followUps, letters, evidence } = dossier
  const { title, sourceUrl, auditOffice, offeredOn } = report
  return {
    onderzoek: { titel: title, rekenkamer: auditOffice, aangebodenOp: offeredOn, bron: sourceUrl },
    gemeente: { code: municipality.code, naam: municipality.name },
    peildatum: moment.on,
    aanbevelingen: followUps.map((facts) => ({
      nummer: facts.recommendation.number,
      titel: facts.recommendation.title,
      tekst: facts.recommendation.text,
      fase: phaseWords[stateAsOf(facts, moment).phase].word,
      gebeurtenissen: dossierEvents(facts, moment).map(({ on, party, what, text: words }) => ({
        datum: on,
        door: party,
        wat: what,
        tekst: words,
      })),
      bewijsstukken: evidence
        .filter(({ followUpId }) => followUpId === facts.id)
        .map(({ on, title: name, url, file: one }) => ({
          datum: on,
          titel: name,
          plaats: one?.path ?? url,
        })),
    })),
    brieven: letters.map(({ row, files }) => ({
      kenmerk: row.number,
      datum: frozenLetter(row).date,
      peildatum: row.asOf,
      bestanden: files.map(({ path, sha256: sum }) => ({ plaats: path, sha256: sum })),
    })),
  }
}

function metadataOf({ report, municipality, moment, letters }: Dossier) {
  return {
    key: `${report.slug}/${municipality.slug}`,
    title: `Opvolging van ‘${report.title}’ in de gemeente ${municipality.name}`,
    period: { from: report.offeredOn ?? moment.on, until: moment.on },
    author: { name: `Gemeente ${municipality.name}`, municipalityCode: municipality.code },
    letters: letters.map(({ row }) => row.number ?? ''),
  }
}

function readMe({ report, municipality, moment }: Dossier): string {
  return `Dossier van het onderzoek ‘${report.title}’ in de gemeente ${municipality.name}
Stand op ${formatDate(moment.on)}

Open index.html in een browser. Er is geen andere software of verbinding nodig.

brieven/        de verzonden brieven: PDF, Word, HTML en metagegevens (MDTO, DiWoo)
bewijsstukken/  de bestanden die iets laten zien
gegevens/       alles wat er gebeurde, als CSV en JSON
metagegevens/   de metagegevens van het dossier (MDTO)
SHA256SUMS.txt  controleer alle bestanden met: sha256sum -c SHA256SUMS.txt

Namen van ambtenaren en interne notities staan er niet in.
`
}
