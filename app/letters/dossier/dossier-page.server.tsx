import { renderToStaticMarkup } from 'react-dom/server'
import { stateAsOf } from '#app/follow-ups/history.ts'
import { formatDate } from '#app/ui/date.ts'
import { phaseWords } from '#app/ui/phase-words.ts'
import { frozenLetter } from '../letter-files.server.ts'
import { plainText } from '../wording/sentence.ts'
import { dossierEvents } from './dossier-events.ts'
import type { Dossier, DossierEvidence } from './read-dossier.server.ts'

const styles =
  'body{margin:2rem auto;padding:0 1rem;max-width:60rem;font-family:"Source Sans 3",Calibri,sans-serif;line-height:1.5;color:#18212b}table{border-collapse:collapse;width:100%}caption{text-align:left;font-weight:600;padding:.5rem 0}th,td{text-align:left;vertical-align:top;padding:.35rem .6rem .35rem 0;border-bottom:1px solid #c8d0d6}td p{margin:0}blockquote{margin:1rem 0;padding-left:1rem;border-left:3px solid #0a5a68}h2{margin-top:2.5rem}a{color:#0a5a68}'

/** The page with which a dossier is read: one HTML file that needs nothing but the files beside it. */
export function dossierPage(dossier: Dossier): string {
  const { report, municipality, moment } = dossier
  const title = `${report.title}, gemeente ${municipality.name}`
  const page = renderToStaticMarkup(
    <html lang="nl-NL">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`Dossier ${title}`}</title>
        <style>{styles}</style>
      </head>
      <body>
        <main>
          <h1>{`Dossier: ${title}`}</h1>
          <p>
            {`Onderzoek van ${report.auditOffice}${report.offeredOn === null ? '' : `, aangeboden op ${formatDate(report.offeredOn)}`}. Dit dossier geeft de stand op ${formatDate(moment.on)}.`}
            {report.sourceUrl === '' ? null : (
              <>
                {' '}
                Bron: <a href={report.sourceUrl}>{report.sourceUrl}</a>
              </>
            )}
          </p>
          <Overview dossier={dossier} />
          <Letters letters={dossier.letters} />
          {dossier.followUps.map((facts) => (
            <FollowUpPart
              key={facts.id}
              facts={facts}
              moment={moment}
              evidence={dossier.evidence.filter(({ followUpId }) => followUpId === facts.id)}
            />
          ))}
          <Evidence
            heading="Stukken bij de raadsbesluiten"
            evidence={dossier.evidence.filter(({ followUpId }) => followUpId === null)}
          />
          <h2>De gegevens zelf</h2>
          <ul>
            <li>
              <a href="gegevens/aanbevelingen.csv">Aanbevelingen (CSV)</a>
            </li>
            <li>
              <a href="gegevens/gebeurtenissen.csv">Alles wat er gebeurde (CSV)</a>
            </li>
            <li>
              <a href="gegevens/dossier.json">Alles bij elkaar (JSON)</a>
            </li>
            <li>
              <a href="metagegevens/dossier.mdto.xml">Metagegevens voor het archief (MDTO)</a>
            </li>
            <li>
              <a href="SHA256SUMS.txt">Controlegetallen van alle bestanden (SHA-256)</a>
            </li>
          </ul>
        </main>
      </body>
    </html>,
  )
  return `<!doctype html>\n${page}\n`
}

function Overview({ dossier: { followUps, moment } }: { dossier: Dossier }) {
  return (
    <table>
      <caption>De aanbevelingen</caption>
      <thead>
        <tr>
          <th scope="col">Nr.</th>
          <th scope="col">Aanbeveling</th>
          <th scope="col">Fase</th>
          <th scope="col">Laatste bericht</th>
        </tr>
      </thead>
      <tbody>
        {followUps.map((facts) => {
          const { phase, lastUpdate } = stateAsOf(facts, moment)
          return (
            <tr key={facts.id}>
              <td>{facts.recommendation.number}</td>
              <th scope="row">
                <a href={`#${facts.id}`}>{plainText(facts.recommendation.title)}</a>
              </th>
              <td>{phaseWords[phase].word}</td>
              <td>{lastUpdate === null ? 'Nog geen' : formatDate(lastUpdate.occurredOn)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Letters({ letters }: { letters: Dossier['letters'] }) {
  return (
    <section>
      <h2>Brieven aan de raad</h2>
      {letters.length === 0 ? <p>Er is nog geen brief verzonden.</p> : null}
      <ul>
        {letters.map(({ row, files }) => (
          <li key={row.id}>
            {`${row.number}, ${frozenLetter(row).subject} (${formatDate(frozenLetter(row).date)})`}
            {files.map((one) => (
              <span key={one.fileId}>
                {' · '}
                <a href={one.path}>{one.name.split('.').slice(1).join('.')}</a>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}

type PartProps = {
  facts: Dossier['followUps'][number]
  moment: Dossier['moment']
  evidence: readonly DossierEvidence[]
}

function FollowUpPart({ facts, moment, evidence }: PartProps) {
  const { number, title, text } = facts.recommendation
  const events = dossierEvents(facts, moment)
  return (
    <section id={String(facts.id)}>
      <h2>{`Aanbeveling ${number}: ${plainText(title)}`}</h2>
      <blockquote>{plainText(text)}</blockquote>
      {events.length === 0 ? <p>Hierover is nog niets vastgelegd.</p> : null}
      {events.length === 0 ? null : (
        <table>
          <caption>Wat er gebeurde</caption>
          <thead>
            <tr>
              <th scope="col">Datum</th>
              <th scope="col">Door</th>
              <th scope="col">Wat</th>
            </tr>
          </thead>
          <tbody>
            {events.map((event) => (
              <tr key={JSON.stringify(event)}>
                <td>{formatDate(event.on)}</td>
                <td>{event.party}</td>
                <td>
                  <b>{event.what}</b>
                  {event.text.split('\n').map((line) => (
                    <p key={line}>{line}</p>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Evidence heading="Bewijsstukken" evidence={evidence} />
    </section>
  )
}

type EvidenceProps = { heading: string; evidence: readonly DossierEvidence[] }

function Evidence({ heading, evidence }: EvidenceProps) {
  if (evidence.length === 0) return null
  return (
    <>
      <h3>{heading}</h3>
      <ul>
        {evidence.map((one) => (
          <li key={JSON.stringify(one)}>
            <a href={one.file?.path ?? one.url}>{one.title}</a>
            {` (${formatDate(one.on)})`}
          </li>
        ))}
      </ul>
    </>
  )
}
